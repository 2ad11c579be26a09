package nl.veiligwonen.platform.service;

import java.util.List;
import java.util.Optional;
import nl.veiligwonen.platform.journal.StreamId;

/**
 * Requests that all command one busy entity, and are carried out together when they come at once: in one transaction, one
 * after the other, answered when it has been committed ({@link ChangesState#together()}). What one of them needs must be
 * known before it is carried out.
 */
public interface Together {

    /**
     * What a request needs.
     *
     * @param busy the entity that all of them command
     * @param commanded the other entities that it commands; nobody else may
     * @param lookedAt entities that it only looks at
     */
    record Needs(StreamId busy, List<StreamId> commanded, List<StreamId> lookedAt) {
        public Needs {
            commanded = List.copyOf(commanded);
            lookedAt = List.copyOf(lookedAt);
        }
    }

    /**
     * What the request with these arguments needs; empty if it is to be carried out alone.
     *
     * @param arguments of the method of the resource
     */
    Optional<Needs> needs(Object[] arguments);

    /** Requests that are carried out alone. */
    final class Alone implements Together {
        @Override
        public Optional<Needs> needs(Object[] arguments) {
            return Optional.empty();
        }
    }
}
