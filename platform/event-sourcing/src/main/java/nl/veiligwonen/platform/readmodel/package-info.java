/** Read models: projections that follow the journal, and their rebuild from events. */
@NullMarked
package nl.veiligwonen.platform.readmodel;

import org.jspecify.annotations.NullMarked;
