package nl.veiligwonen.platform.entity;

import nl.veiligwonen.platform.journal.StreamId;

/** Is told of every change of every entity, in the transaction that makes it. */
public interface StateListener {

    /**
     * An entity has changed.
     *
     * @param before the state before it
     * @param after the state that the new events have made
     */
    void changed(StreamId stream, Object before, Object after);
}
