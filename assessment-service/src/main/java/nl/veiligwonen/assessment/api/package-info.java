/** Assessment over REST: what is asked, how it is checked, and what is answered to whom. */
@NullMarked
package nl.veiligwonen.assessment.api;

import org.jspecify.annotations.NullMarked;
