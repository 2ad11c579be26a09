package nl.veiligwonen.platform.entity;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.veiligwonen.platform.journal.Journal;
import nl.veiligwonen.platform.journal.RecordedEvent;
import nl.veiligwonen.platform.journal.StreamId;
import nl.veiligwonen.platform.personaldata.Destruction.Destroyed;
import nl.veiligwonen.platform.personaldata.ForgettingCache;
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
    private final ForgettingCache<StreamId, Versioned<?>> cache = new ForgettingCache<>(CACHED_ENTITIES, StreamId::id);

    @Inject
    EntityHistories(Journal journal) {
        this.journal = journal;
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) Destroyed destroyed) {
        cache.forget(destroyed.entityId());
    }

    /**
     * The entity as its events have made it; the initial state at version 0 if there are none. In a group, with what the
     * group has made of it.
     */
    <S, C, E> Versioned<S> load(EntityType<S, C, E> type, String id) {
        StreamId stream = new StreamId(type.name(), id);
        Versioned<S> grouped = grouped(stream);
        if (grouped != null) {
            return grouped;
        }
        Versioned<S> start = start(type, stream);
        return fold(type, stream, start, journal.read(stream, start.version()));
    }

    /** Many entities, read at once; each at version 0 in its initial state if there are no events of it. */
    Map<StreamId, Versioned<?>> load(Map<StreamId, EntityType<?, ?, ?>> types) {
        Map<StreamId, Versioned<?>> starts = new HashMap<>();
        types.forEach((stream, type) -> starts.put(stream, start(type, stream)));
        Map<StreamId, Long> versions = new HashMap<>();
        starts.forEach((stream, start) -> versions.put(stream, start.version()));
        Map<StreamId, List<Journal.Read>> events = journal.read(versions);
        Map<StreamId, Versioned<?>> entities = new HashMap<>(starts);
        events.forEach((stream, read) ->
                entities.put(stream, foldOn(known(types, stream), stream, known(starts, stream), read)));
        return entities;
    }

    private static <T> T known(Map<StreamId, T> all, StreamId stream) {
        return Objects.requireNonNull(all.get(stream));
    }

    /** The state up to which nothing need be read: the one in memory, or that before anything has happened. */
    private <S, C, E> Versioned<S> start(EntityType<S, C, E> type, StreamId stream) {
        Versioned<S> cached = cached(stream);
        return cached != null ? cached : new Versioned<>(type.decider().initialState(), 0);
    }

    @SuppressWarnings("unchecked") // a stream holds entities of one type
    private <S, C, E> Versioned<S> foldOn(
            EntityType<S, C, E> type, StreamId stream, Versioned<?> start, List<Journal.Read> events) {
        return fold(type, stream, (Versioned<S>) start, events);
    }

    private <S, C, E> Versioned<S> fold(
            EntityType<S, C, E> type, StreamId stream, Versioned<S> start, List<Journal.Read> events) {
        Versioned<S> entity = start;
        Versioned<S> settled = start;
        for (Journal.Read read : events) {
            E event = type.eventType().cast(read.event().event());
            entity = new Versioned<>(
                    type.decider().evolve(entity.state(), event), read.event().version());
            settled = read.settled() ? entity : settled;
        }
        if (settled.version() > start.version()) {
            remember(stream, settled);
        }
        return entity;
    }

    /** Keeps a settled state in memory, unless a later one is kept already. */
    void remember(StreamId stream, Versioned<?> entity) {
        cache.keep(stream, entity, (known, given) -> given.version() > known.version() ? given : known);
    }

    /**
     * All events of an entity, in order.
     *
     * @throws IllegalStateException in a group, whose events are written at its end
     */
    List<RecordedEvent> events(EntityType<?, ?, ?> type, String id) {
        if (EntityGroup.current().isPresent()) {
            throw new IllegalStateException("A history can't be read in a group");
        }
        return journal.read(new StreamId(type.name(), id), 0).stream()
                .map(Journal.Read::event)
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static <S> @Nullable Versioned<S> grouped(StreamId stream) {
        return (Versioned<S>)
                EntityGroup.current().map(group -> group.find(stream)).orElse(null);
    }

    @SuppressWarnings("unchecked")
    private <S> @Nullable Versioned<S> cached(StreamId stream) {
        return (Versioned<S>) cache.find(stream);
    }
}
