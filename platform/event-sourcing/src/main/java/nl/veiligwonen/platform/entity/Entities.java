package nl.veiligwonen.platform.entity;

import java.util.List;
import java.util.Optional;
import nl.veiligwonen.platform.domain.Occasion;
import nl.veiligwonen.platform.journal.RecordedEvent;
import org.jspecify.annotations.Nullable;

/** Where commands go and entities come from. Inject it; all deciders of the service are reachable through it. */
public interface Entities {

    /**
     * Carries out a command on an entity, in the running transaction. Whoever else commands the same entity waits until
     * that transaction ends.
     *
     * @param id the entity: a case id, or a budget year
     * @param expectedVersion the version the caller has seen ({@code If-Match}); null if it does not matter
     * @throws CommandRefusedException if the decider refuses
     * @throws VersionMismatchException if the entity is at another version than expected
     */
    <S, C, E> Outcome<S, E> handle(
            EntityType<S, C, E> type, String id, C command, Occasion occasion, @Nullable Long expectedVersion);

    /** Carries out a command on an entity at whatever version it is. */
    default <S, C, E> Outcome<S, E> handle(EntityType<S, C, E> type, String id, C command, Occasion occasion) {
        return handle(type, id, command, occasion, null);
    }

    /** The entity as all its events so far have made it; empty if nothing ever happened to it. */
    <S, C, E> Optional<Versioned<S>> find(EntityType<S, C, E> type, String id);

    /** All that happened to an entity, in order; empty if nothing ever did. */
    List<RecordedEvent> history(EntityType<?, ?, ?> type, String id);
}
