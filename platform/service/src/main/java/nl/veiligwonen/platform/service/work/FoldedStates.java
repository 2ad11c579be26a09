package nl.veiligwonen.platform.service.work;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import nl.veiligwonen.platform.domain.Occasion;
import nl.veiligwonen.platform.entity.EntityType;
import nl.veiligwonen.platform.journal.Journal;
import nl.veiligwonen.platform.journal.JournalPosition;
import nl.veiligwonen.platform.journal.RecordedEvent;
import nl.veiligwonen.platform.journal.StreamId;
import nl.veiligwonen.platform.personaldata.Destruction.Destroyed;
import nl.veiligwonen.platform.personaldata.ForgettingCache;
import org.jspecify.annotations.Nullable;

/**
 * Entities as they were at a place in the journal, for a projection that follows it: what happened later does not count
 * yet, so that a rebuild gives the same. What was folded before is kept in memory, as far as it is of before that place.
 */
@Singleton
class FoldedStates {

    /** How many entities are held in memory at most. */
    private static final int CACHED_ENTITIES = 20_000;

    /** @param at the place of the last event in it */
    private record Folded<S>(S state, long version, JournalPosition at) {}

    private final Journal journal;
    private final ForgettingCache<StreamId, Folded<?>> cache = new ForgettingCache<>(CACHED_ENTITIES, StreamId::id);

    @Inject
    FoldedStates(Journal journal) {
        this.journal = journal;
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) Destroyed destroyed) {
        cache.forget(destroyed.entityId());
    }

    /** All entities as they were right after an event. */
    WorkPolicy.States after(RecordedEvent last) {
        return new WorkPolicy.States() {
            @Override
            public LocalDate day() {
                return LocalDate.ofInstant(last.recordedAt(), Occasion.LEGAL_ZONE);
            }

            @Override
            public LocalDate dayOf(EntityType<?, ?, ?> type, String id, long version) {
                return FoldedStates.this.dayOf(type, id, version);
            }

            @Override
            public <S> S of(EntityType<S, ?, ?> type, String id) {
                return folded(type, new StreamId(type.name(), id), last);
            }
        };
    }

    /** The day on which an entity got a version that it has, as Dutch law counts it. */
    LocalDate dayOf(EntityType<?, ?, ?> type, String id, long version) {
        return LocalDate.ofInstant(journal.recordedAt(new StreamId(type.name(), id), version), Occasion.LEGAL_ZONE);
    }

    private <S, E> S folded(EntityType<S, ?, E> type, StreamId stream, RecordedEvent last) {
        Folded<S> before = from(stream, last.position());
        Folded<S> folded =
                before == null ? new Folded<>(type.decider().initialState(), 0, JournalPosition.START) : before;
        boolean itself = stream.entity().equals(last.entity()) && stream.id().equals(last.entityId());
        if (itself && folded.version() == last.version() - 1) {
            folded = with(type, folded, last);
        } else {
            for (RecordedEvent event : journal.readUpTo(stream, folded.version(), last.position())) {
                folded = with(type, folded, event);
            }
        }
        if (folded.version() > 0) {
            cache.keep(stream, folded);
        }
        return folded.state();
    }

    private static <S, E> Folded<S> with(EntityType<S, ?, E> type, Folded<S> before, RecordedEvent event) {
        E happened = type.eventType().cast(event.event());
        return new Folded<>(type.decider().evolve(before.state(), happened), event.version(), event.position());
    }

    /** What was folded of an entity, if nothing in it is of after this place. */
    @SuppressWarnings("unchecked")
    private <S> @Nullable Folded<S> from(StreamId stream, JournalPosition place) {
        Folded<?> kept = cache.find(stream);
        return kept == null || kept.at().isAfter(place) ? null : (Folded<S>) kept;
    }
}
