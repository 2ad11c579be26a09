/** Intake over REST: what is asked, how it is checked, and what is answered. */
@NullMarked
package nl.veiligwonen.intake.api;

import org.jspecify.annotations.NullMarked;
