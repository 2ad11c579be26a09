package nl.veiligwonen.platform.journal;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.AbstractEventStore;
import org.jspecify.annotations.Nullable;

/** Axon's event store on the {@link Journal}: appends when a unit of work ends, and is followed without gaps. */
@Singleton
public class JournalEventStore extends AbstractEventStore {

    private static final class Builder extends AbstractEventStore.Builder {
        Builder(Journal journal) {
            storageEngine(new JournalStorageEngine(journal));
        }
    }

    private final Journal journal;
    private final JournalSignal signal;

    @Inject
    public JournalEventStore(Journal journal, JournalSignal signal) {
        super(new Builder(journal));
        this.journal = journal;
        this.signal = signal;
    }

    @Override
    protected void prepareCommit(List<? extends EventMessage<?>> events) {
        super.prepareCommit(events);
        signal.wakeAfterCommit();
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken from) {
        return new JournalStream(journal, signal, from == null ? JournalPosition.START : (JournalPosition) from);
    }
}
