package nl.veiligwonen.platform.journal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.jspecify.annotations.Nullable;

/** Axon's view of the {@link Journal}. Holds no logic of its own: it translates Axon's messages. */
final class JournalStorageEngine implements EventStorageEngine {

    /** How many events are read from the journal at once when it is followed. */
    private static final int PAGE = 500;

    private final Journal journal;

    JournalStorageEngine(Journal journal) {
        this.journal = journal;
    }

    @Override
    public void appendEvents(List<? extends EventMessage<?>> events) {
        journal.append(events.stream()
                .map(event -> (DomainEventMessage<?>) event)
                .map(JournalStorageEngine::newEvent)
                .toList());
    }

    private static NewEvent newEvent(DomainEventMessage<?> message) {
        return new NewEvent(
                UUID.fromString(message.getIdentifier()),
                StreamId.parse(message.getAggregateIdentifier()),
                message.getSequenceNumber() + 1,
                message.getPayload(),
                EventMetadata.actor(message.getMetaData()),
                message.getTimestamp(),
                EventMetadata.correlationId(message.getMetaData()),
                EventMetadata.causationId(message.getMetaData()));
    }

    @Override
    public DomainEventStream readEvents(String aggregateIdentifier, long firstSequenceNumber) {
        return DomainEventStream.of(journal.read(StreamId.parse(aggregateIdentifier), firstSequenceNumber).stream()
                .map(Journal.Read::event)
                .map(JournalStorageEngine::domainMessage));
    }

    private static DomainEventMessage<?> domainMessage(RecordedEvent event) {
        return new GenericDomainEventMessage<>(
                event.entity(),
                new StreamId(event.entity(), event.entityId()).toString(),
                event.version() - 1,
                event.event(),
                java.util.Map.of(),
                event.id().toString(),
                event.recordedAt());
    }

    @Override
    public Stream<? extends TrackedEventMessage<?>> readEvents(@Nullable TrackingToken token, boolean mayBlock) {
        JournalPosition after = token == null ? JournalPosition.START : (JournalPosition) token;
        return journal.follow(after, PAGE).stream().map(RecordedEventMessage::of);
    }

    /** Snapshots are not stored: entities are held in memory up to their last settled event. */
    @Override
    public void storeSnapshot(DomainEventMessage<?> snapshot) {
        throw new IllegalStateException("The journal keeps events, no snapshots");
    }

    @Override
    public Optional<DomainEventMessage<?>> readSnapshot(String aggregateIdentifier) {
        return Optional.empty();
    }

    @Override
    public TrackingToken createTailToken() {
        return JournalPosition.START;
    }

    @Override
    public TrackingToken createHeadToken() {
        return journal.head();
    }

    @Override
    public TrackingToken createTokenAt(Instant moment) {
        return journal.positionBefore(moment);
    }
}
