package nl.veiligwonen.platform.journal;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;

/** One follower of the journal, for one thread at a time: reads ahead in pages, and is woken when there may be more. */
final class JournalStream implements BlockingStream<TrackedEventMessage<?>> {

    /** How many events are read at once. */
    private static final int PAGE = 500;

    private final Journal journal;
    private final JournalSignal signal;
    private final Deque<TrackedEventMessage<RecordedEvent>> ahead = new ArrayDeque<>();
    private JournalPosition position;
    private @Nullable Runnable wake;

    JournalStream(Journal journal, JournalSignal signal, JournalPosition after) {
        this.journal = journal;
        this.signal = signal;
        this.position = after;
    }

    @Override
    public boolean setOnAvailableCallback(Runnable callback) {
        wake = callback;
        signal.add(callback);
        return true;
    }

    @Override
    public Optional<TrackedEventMessage<?>> peek() {
        readAhead();
        return Optional.ofNullable(ahead.peek());
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        readAhead();
        long deadline = System.nanoTime() + unit.toNanos(timeout);
        while (ahead.isEmpty() && System.nanoTime() < deadline) {
            TimeUnit.MILLISECONDS.sleep(Math.min(JournalSignal.INTERVAL_MILLIS, unit.toMillis(timeout)));
            readAhead();
        }
        return !ahead.isEmpty();
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        while (!hasNextAvailable(1, TimeUnit.SECONDS)) {
            // Waits until there is one, as Axon asks.
        }
        return ahead.remove();
    }

    private void readAhead() {
        if (ahead.isEmpty()) {
            for (RecordedEvent event : journal.follow(position, PAGE)) {
                ahead.add(RecordedEventMessage.of(event));
                position = event.position();
            }
        }
    }

    @Override
    public void close() {
        if (wake != null) {
            signal.remove(wake);
        }
    }
}
