/** Who may do what in intake. */
@NullMarked
package nl.veiligwonen.intake.access;

import org.jspecify.annotations.NullMarked;
