/** The commands of {@code ./vw}, one class each. */
@NullMarked
package nl.veiligwonen.local.command;

import org.jspecify.annotations.NullMarked;
