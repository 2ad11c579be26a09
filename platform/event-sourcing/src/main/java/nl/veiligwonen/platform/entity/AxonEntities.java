package nl.veiligwonen.platform.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import nl.veiligwonen.platform.domain.Occasion;
import nl.veiligwonen.platform.journal.Journal;
import nl.veiligwonen.platform.journal.RecordedEvent;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.callbacks.FutureCallback;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.GenericMessage;
import org.jspecify.annotations.Nullable;

/** Carries the deciders on Axon's command bus. The only place that knows how commands travel. */
@ApplicationScoped
class AxonEntities implements Entities {

    private final CommandBus commandBus;
    private final EntityHistories histories;

    @Inject
    AxonEntities(
            @Any Instance<EntityType<?, ?, ?>> entityTypes,
            Journal journal,
            EntityHistories histories,
            EventStore eventStore,
            @Any Instance<StateListener> listeners,
            TransactionManager transactionManager) {
        this(
                entityTypes.stream().toList(),
                journal,
                histories,
                eventStore,
                listeners.stream().toList(),
                transactionManager);
    }

    AxonEntities(
            List<? extends EntityType<?, ?, ?>> entityTypes,
            Journal journal,
            EntityHistories histories,
            EventStore eventStore,
            List<StateListener> listeners,
            TransactionManager transactionManager) {
        this.histories = histories;
        this.commandBus = SimpleCommandBus.builder()
                .transactionManager(transactionManager)
                .rollbackConfiguration(failure -> !isAnswer(failure))
                .build();
        for (EntityType<?, ?, ?> type : entityTypes) {
            commandBus.subscribe(
                    type.name(), new DeciderCommandHandler<>(type, journal, histories, eventStore, listeners));
        }
    }

    /** A refusal has changed nothing: it is no reason to undo what others did in the same transaction. */
    private static boolean isAnswer(Throwable failure) {
        return failure instanceof CommandRefusedException || failure instanceof VersionMismatchException;
    }

    @Override
    public <S, C, E> Outcome<S, E> handle(
            EntityType<S, C, E> type, String id, C command, Occasion occasion, @Nullable Long expectedVersion) {
        var message = new GenericCommandMessage<>(
                new GenericMessage<>(new EntityCommand<>(id, command, occasion, expectedVersion)), type.name());
        FutureCallback<EntityCommand<C>, Outcome<S, E>> answer = new FutureCallback<>();
        commandBus.dispatch(message, answer);
        // The bus is synchronous: the answer is there. A refusal or conflict comes out as the exception it is.
        var result = answer.getResult();
        if (result.isExceptional()) {
            throw result.exceptionResult() instanceof RuntimeException expected
                    ? expected
                    : new IllegalStateException("A command failed", result.exceptionResult());
        }
        return result.getPayload();
    }

    @Override
    public <S, C, E> Optional<Versioned<S>> find(EntityType<S, C, E> type, String id) {
        Versioned<S> entity = histories.load(type, id);
        return entity.version() == 0 ? Optional.empty() : Optional.of(entity);
    }

    @Override
    public List<RecordedEvent> history(EntityType<?, ?, ?> type, String id) {
        return histories.events(type, id);
    }
}
