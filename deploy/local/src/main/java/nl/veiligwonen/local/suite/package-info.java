/** What the suite consists of, where it keeps its things, and who keeps it running. */
@NullMarked
package nl.veiligwonen.local.suite;

import org.jspecify.annotations.NullMarked;
