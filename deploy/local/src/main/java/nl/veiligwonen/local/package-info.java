/** The suite on one machine: the commands behind {@code ./vw}. */
@NullMarked
package nl.veiligwonen.local;

import org.jspecify.annotations.NullMarked;
