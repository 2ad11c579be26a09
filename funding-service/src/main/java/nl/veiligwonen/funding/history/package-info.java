/** How events of earlier shapes are read. Kept for ever, as the events are. */
@NullMarked
package nl.veiligwonen.funding.history;

import org.jspecify.annotations.NullMarked;
