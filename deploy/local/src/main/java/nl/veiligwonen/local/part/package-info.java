/** The parts of the suite and how each is prepared, started and found ready. */
@NullMarked
package nl.veiligwonen.local.part;

import org.jspecify.annotations.NullMarked;
