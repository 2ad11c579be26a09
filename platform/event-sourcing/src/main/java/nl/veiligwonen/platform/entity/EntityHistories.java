package nl.veiligwonen.platform.entity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import nl.veiligwonen.platform.domain.Decider;
import nl.veiligwonen.platform.journal.Journal;
import nl.veiligwonen.platform.journal.RecordedEvent;
import nl.veiligwonen.platform.journal.StreamId;
import org.jspecify.annotations.Nullable;

/**
 * Folds the events of entities into their state. The state up to the last settled event is kept in memory, so that a
 * long stream is read once; what came after it is read from the journal each time, so that the state is always current,
 * whoever wrote it.
 */
@Singleton
class EntityHistories {

    /** How many entities are held in memory at most. */
    private static final int CACHED_ENTITIES = 10_000;

    private final Journal journal;
    private final Cache<StreamId, Versioned<?>> cache =
            Caffeine.newBuilder().maximumSize(CACHED_ENTITIES).build();

    @Inject
    EntityHistories(Journal journal) {
        this.journal = journal;
    }

    /** The entity as its events have made it; the initial state at version 0 if there are none. */
    <S, C, E> Versioned<S> load(EntityType<S, C, E> type, String id) {
        StreamId stream = new StreamId(type.name(), id);
        Decider<S, C, E> decider = type.decider();
        Versioned<S> entity = cached(stream);
        if (entity == null) {
            entity = new Versioned<>(decider.initialState(), 0);
        }
        for (Journal.Read read : journal.read(stream, entity.version())) {
            E event = type.eventType().cast(read.event().event());
            entity = new Versioned<>(
                    decider.evolve(entity.state(), event), read.event().version());
            if (read.settled()) {
                cache.put(stream, entity);
            }
        }
        return entity;
    }

    /** All events of an entity, in order. */
    List<RecordedEvent> events(EntityType<?, ?, ?> type, String id) {
        return journal.read(new StreamId(type.name(), id), 0).stream()
                .map(Journal.Read::event)
                .toList();
    }

    @SuppressWarnings("unchecked")
    private <S> @Nullable Versioned<S> cached(StreamId stream) {
        return (Versioned<S>) cache.getIfPresent(stream);
    }
}
