/** One open case per person and home, without a readable index of people. */
@NullMarked
package nl.veiligwonen.intake.opencase;

import org.jspecify.annotations.NullMarked;
