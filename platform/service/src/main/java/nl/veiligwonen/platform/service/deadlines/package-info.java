/** The clocks of a case as an answer shows them: what is due, when, and why. */
@NullMarked
package nl.veiligwonen.platform.service.deadlines;

import org.jspecify.annotations.NullMarked;
