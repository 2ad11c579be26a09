package nl.veiligwonen.gateway.feed;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One reader of the feed. He is woken when there may be something, and takes when he can; what he does not take stays
 * in the window, until that has moved on too far. {@link #take} and what follows from it are for one thread at a time.
 */
public final class Subscription {

    /** What there is for the reader. */
    public sealed interface Taken {

        /** Events in order; none if there is nothing now. */
        record Events(List<Delivery> deliveries) implements Taken {}

        /** Nothing more will come. */
        record Ended(Ending why) implements Taken {}
    }

    /** How many events wait at most while the reader catches up from Kafka. */
    private static final int BACKLOG = 256;

    private final Window window;
    private final Predicate<FeedEvent> visible;
    private final Start start;
    private final Runnable wake;
    private final int lagLimit;
    private final Duration patience;
    private final BlockingQueue<Delivery> backlog = new ArrayBlockingQueue<>(BACKLOG);
    private final CompletableFuture<Optional<Ending>> admission = new CompletableFuture<>();

    private volatile Window.@Nullable Joined joined;
    private volatile @Nullable Ending ending;
    private volatile boolean closed;
    private @Nullable Position seen;
    private long cursor = -1;

    /** How far behind he still is of what there was already when he began: no fault of his. */
    private long toCatchUp;

    /**
     * @param start from where the reader wants the feed
     * @param visible which events he may see
     * @param wake called when there may be something to take, by any thread; must not block
     * @param lagLimit how many events he may be behind, beside those that were there before he began
     * @param patience how long he may take nothing while he catches up
     */
    Subscription(
            Window window, Start start, Predicate<FeedEvent> visible, Runnable wake, int lagLimit, Duration patience) {
        this.window = window;
        this.visible = visible;
        this.wake = wake;
        this.lagLimit = lagLimit;
        this.patience = patience;
        this.start = start;
        this.seen = start instanceof Start.After(Position position) ? position : null;
    }

    /** Whether he may read: empty when he may, else why not. Answered once, as soon as it is known. */
    public CompletionStage<Optional<Ending>> admission() {
        return admission;
    }

    /** Joins the feed if that is possible now, so that it is known where he is before he takes anything. */
    public void begin() {
        take(0);
    }

    /** Where he is: everything up to here has been taken, or was not for him. Empty as long as that is not known. */
    public Optional<Position> seen() {
        return Optional.ofNullable(seen);
    }

    /** Takes what there is. */
    public Taken take(int limit) {
        // Looked at before the backlog: what was delivered before the end, or before the window, comes first.
        Ending end = ending;
        Window.Joined place = joined;
        List<Delivery> deliveries = new ArrayList<>();
        backlog.drainTo(deliveries, limit);
        if (!deliveries.isEmpty()) {
            seen = deliveries.getLast().after();
            return new Taken.Events(deliveries);
        }
        if (end != null) {
            return new Taken.Ended(end);
        }
        if (cursor < 0 && !enterWindow(place)) {
            return new Taken.Events(List.of());
        }
        return takeFromWindow(limit);
    }

    /** Whether the reader is so far behind that he should be cut off, if he can't take more now. */
    public boolean isTooFarBehind() {
        return cursor >= 0 && window.lag(cursor) > toCatchUp + lagLimit;
    }

    /** The reader has gone. */
    public void close() {
        closed = true;
    }

    void wake() {
        wake.run();
    }

    void end(Ending why) {
        ending = why;
        admission.complete(Optional.of(why));
        wake.run();
    }

    void admit() {
        admission.complete(Optional.empty());
    }

    void join(Window.Joined place) {
        joined = place;
        admit();
        wake.run();
    }

    /** How a reader who catches up fills this subscription. */
    CatchUp.Reader catchingUp() {
        return new CatchUp.Reader() {
            @Override
            public void admitted() {
                admit();
            }

            @Override
            public boolean deliver(Delivery delivery) throws InterruptedException {
                if (!visible.test(delivery.event())) {
                    return !closed;
                }
                if (!backlog.offer(delivery, patience.toMillis(), TimeUnit.MILLISECONDS)) {
                    end(Ending.TOO_SLOW);
                    return false;
                }
                wake.run();
                return !closed;
            }

            @Override
            public void joined(Window.Joined place) {
                join(place);
            }

            @Override
            public void ended(Ending why) {
                end(why);
            }

            @Override
            public boolean isGone() {
                return closed;
            }
        };
    }

    private Taken takeFromWindow(int limit) {
        List<Delivery> deliveries = new ArrayList<>();
        boolean atEnd = false;
        while (!atEnd && deliveries.size() < limit) {
            switch (window.read(cursor, limit)) {
                case Window.Reading.FellBehind _ -> {
                    return new Taken.Ended(Ending.TOO_SLOW);
                }
                case Window.Reading.Events(List<FeedEvent> events, long next) -> {
                    events.forEach(event -> pass(event, deliveries));
                    atEnd = next == cursor;
                    cursor = next;
                }
            }
        }
        toCatchUp = Math.min(toCatchUp, window.lag(cursor));
        return new Taken.Events(deliveries);
    }

    private void pass(FeedEvent event, List<Delivery> deliveries) {
        Position before = seen == null ? Position.START : seen;
        if (before.includes(event)) {
            return;
        }
        Position after = before.after(event);
        seen = after;
        if (visible.test(event)) {
            deliveries.add(new Delivery(event, after));
        }
    }

    private boolean enterWindow(Window.@Nullable Joined joinedAt) {
        Optional<Window.Joined> place =
                switch (start) {
                    case Start.Now _ -> window.joinAtEnd();
                    case Start.Recent(int events) -> window.joinBefore(events, visible);
                    case Start.After _ -> Optional.ofNullable(joinedAt);
                };
        place.ifPresent(joined -> {
            cursor = joined.cursor();
            seen = joined.seen();
            toCatchUp = window.lag(cursor);
        });
        return place.isPresent();
    }
}
