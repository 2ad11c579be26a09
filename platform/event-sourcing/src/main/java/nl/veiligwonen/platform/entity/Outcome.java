package nl.veiligwonen.platform.entity;

import java.util.List;

/**
 * What an accepted command led to.
 *
 * @param state the entity after it
 * @param version the number of its events after it
 * @param events what has happened by it; empty if it changed nothing
 */
public record Outcome<S, E>(S state, long version, List<E> events) {
    public Outcome {
        events = List.copyOf(events);
    }
}
