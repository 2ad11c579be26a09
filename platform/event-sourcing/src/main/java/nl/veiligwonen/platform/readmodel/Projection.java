package nl.veiligwonen.platform.readmodel;

import nl.veiligwonen.platform.journal.RecordedEvent;

/**
 * Keeps a read model up to date. A service has one bean or more. Called once for each event of the journal, in order
 * per entity, in the transaction that also stores how far it got; its tables are in the schema {@code overview} and
 * named without schema, so that a rebuild can fill a new set beside the old one. Must depend on the event alone: no
 * clock, no look at other services, no generated keys, so that a rebuild gives the same rows.
 */
public interface Projection {

    /** Takes an event into the read model. Ignores events it has no interest in. */
    void project(RecordedEvent event);
}
