/** The event store: an append-only journal in PostgreSQL, and readers that follow it without gaps. */
@NullMarked
package nl.veiligwonen.platform.journal;

import org.jspecify.annotations.NullMarked;
