/** Kills parts of the suite while it is used, and looks at what is left. */
@NullMarked
package nl.veiligwonen.local.chaos;

import org.jspecify.annotations.NullMarked;
