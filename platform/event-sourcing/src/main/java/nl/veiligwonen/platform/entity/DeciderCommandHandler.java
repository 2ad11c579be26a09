package nl.veiligwonen.platform.entity;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.veiligwonen.platform.domain.Decision;
import nl.veiligwonen.platform.journal.EventMetadata;
import nl.veiligwonen.platform.journal.Journal;
import nl.veiligwonen.platform.journal.StreamId;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MessageHandler;

/** Handles the commands of one kind of entity: wait for the entity, fold its events, decide, publish what follows. */
final class DeciderCommandHandler<S, C, E> implements MessageHandler<CommandMessage<?>> {

    private final EntityType<S, C, E> type;
    private final Journal journal;
    private final EntityHistories histories;
    private final EventStore eventStore;
    private final List<StateListener> listeners;

    DeciderCommandHandler(
            EntityType<S, C, E> type,
            Journal journal,
            EntityHistories histories,
            EventStore eventStore,
            List<StateListener> listeners) {
        this.type = type;
        this.journal = journal;
        this.histories = histories;
        this.eventStore = eventStore;
        this.listeners = listeners;
    }

    @Override
    public Outcome<S, E> handle(CommandMessage<?> message) {
        EntityCommand<?> asked = (EntityCommand<?>) message.getPayload();
        StreamId stream = new StreamId(type.name(), asked.entityId());
        EntityGroup.current().ifPresentOrElse(group -> group.requireHeld(stream), () -> journal.lock(stream));
        Versioned<S> entity = histories.load(type, asked.entityId());
        if (asked.expectedVersion() != null && asked.expectedVersion() != entity.version()) {
            throw new VersionMismatchException(asked.expectedVersion(), entity.version());
        }
        C command = type.commandType().cast(asked.command());
        return switch (type.decider().decide(command, entity.state(), asked.occasion())) {
            case Decision.Refused<E>(var refusal) -> throw new CommandRefusedException(refusal);
            case Decision.Accepted<E>(var events) -> accept(stream, entity, events, asked);
        };
    }

    private Outcome<S, E> accept(StreamId stream, Versioned<S> entity, List<E> events, EntityCommand<?> asked) {
        Map<String, Object> metadata = EventMetadata.of(
                asked.occasion(),
                Correlation.current().correlationId(),
                Correlation.current().causationId());
        List<GenericDomainEventMessage<E>> messages = IntStream.range(0, events.size())
                .mapToObj(i -> new GenericDomainEventMessage<>(
                        stream.entity(),
                        stream.toString(),
                        entity.version() + i,
                        events.get(i),
                        metadata,
                        UUID.randomUUID().toString(),
                        asked.occasion().at()))
                .toList();
        S after = entity.state();
        for (E event : events) {
            after = type.decider().evolve(after, event);
        }
        Versioned<S> changed = new Versioned<>(after, entity.version() + events.size());
        EntityGroup.current()
                .ifPresentOrElse(
                        group -> group.add(stream, changed, messages),
                        () -> write(stream, entity.state(), changed.state(), messages));
        return new Outcome<>(changed.state(), changed.version(), events);
    }

    private void write(StreamId stream, S before, S after, List<GenericDomainEventMessage<E>> messages) {
        eventStore.publish(messages);
        for (StateListener listener : listeners) {
            listener.changed(stream, before, after);
        }
    }
}
