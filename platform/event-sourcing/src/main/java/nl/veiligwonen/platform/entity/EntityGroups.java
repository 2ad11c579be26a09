package nl.veiligwonen.platform.entity;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import nl.veiligwonen.platform.entity.EntityGroup.Change;
import nl.veiligwonen.platform.journal.StreamId;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** Has several pieces of work done on entities in one transaction, which reads them once and writes them once. */
@Singleton
public class EntityGroups {

    private final Map<String, EntityType<?, ?, ?>> types = new HashMap<>();
    private final EntityHistories histories;
    private final EventStore eventStore;
    private final List<StateListener> listeners;
    private final TransactionSynchronizationRegistry transactions;

    @Inject
    EntityGroups(
            @Any Instance<EntityType<?, ?, ?>> entityTypes,
            EntityHistories histories,
            EventStore eventStore,
            @Any Instance<StateListener> listeners,
            TransactionSynchronizationRegistry transactions) {
        this(
                entityTypes.stream().toList(),
                histories,
                eventStore,
                listeners.stream().toList(),
                transactions);
    }

    EntityGroups(
            List<? extends EntityType<?, ?, ?>> entityTypes,
            EntityHistories histories,
            EventStore eventStore,
            List<StateListener> listeners,
            TransactionSynchronizationRegistry transactions) {
        this.histories = histories;
        this.eventStore = eventStore;
        this.listeners = listeners;
        this.transactions = transactions;
        entityTypes.forEach(type -> types.put(type.name(), type));
    }

    /**
     * Has work done in the running transaction.
     *
     * @param held the entities that it can command: the running transaction has their locks ({@link
     *     nl.veiligwonen.platform.journal.Journal#lock})
     * @param lookedAt entities that it looks at beside these. It may look at others, each of which is read when it does
     * @param work what is done, by {@link EntityGroup#attempt}
     */
    public void together(Set<StreamId> held, Collection<StreamId> lookedAt, Consumer<EntityGroup> work) {
        Map<StreamId, EntityType<?, ?, ?>> known = new HashMap<>();
        held.forEach(stream -> known.put(stream, typeOf(stream)));
        lookedAt.forEach(stream -> known.put(stream, typeOf(stream)));
        EntityGroup group = new EntityGroup(held, histories.load(known));
        group.around(() -> work.accept(group));
        write(group);
    }

    private EntityType<?, ?, ?> typeOf(StreamId stream) {
        return Objects.requireNonNull(types.get(stream.entity()), "There is no such kind of entity");
    }

    /** Events first: rows that are not events are written last (decision 0003). */
    private void write(EntityGroup group) {
        if (group.events().isEmpty()) {
            return;
        }
        eventStore.publish(group.events());
        Map<StreamId, Change> changes = group.changes();
        for (StateListener listener : listeners) {
            changes.forEach((stream, change) -> listener.changed(
                    stream, change.before().state(), change.after().state()));
        }
        rememberOnceSettled(changes);
    }

    /** After the commit the states are settled, and need not be read again for what comes next. */
    private void rememberOnceSettled(Map<StreamId, Change> changes) {
        transactions.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // Nothing to do before the end is known.
            }

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    changes.forEach((stream, change) -> histories.remember(stream, change.after()));
                }
            }
        });
    }
}
