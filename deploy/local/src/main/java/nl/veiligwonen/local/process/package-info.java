/** Processes of the operating system: starting, recognising and ending them. */
@NullMarked
package nl.veiligwonen.local.process;

import org.jspecify.annotations.NullMarked;
