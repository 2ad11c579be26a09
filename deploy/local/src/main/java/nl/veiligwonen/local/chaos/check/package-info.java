/** Holds what was answered against what is stored and published. Shares no code with the services. */
@NullMarked
package nl.veiligwonen.local.chaos.check;

import org.jspecify.annotations.NullMarked;
