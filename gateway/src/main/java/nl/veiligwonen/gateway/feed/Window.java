package nl.veiligwonen.gateway.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The recent events, in the order in which this gateway received them, without a gap per partition: from {@code low} up
 * to {@code high}. All readers read from this one window, each with a cursor of his own, so a reader costs no memory and
 * a slow one harms nobody: the window moves on and leaves him behind.
 *
 * <p>A cursor counts events since the gateway started. It means nothing outside this window; what lasts is a
 * {@link Position}.
 */
final class Window {

    /** What a cursor finds. */
    sealed interface Reading {

        /** Events in order, possibly none, and where to go on. */
        record Events(List<FeedEvent> events, long cursor) implements Reading {}

        /** What comes next is no longer in the window. */
        record FellBehind() implements Reading {}
    }

    /** Where a reader has joined: his cursor, and the position that goes with it. */
    record Joined(long cursor, Position seen) {}

    private final @Nullable FeedEvent[] ring;
    private long first;
    private long end;
    private Position low = Position.START;
    private Position high = Position.START;
    private boolean open;

    /** @param capacity how many events are kept, at least one */
    Window(int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("A window holds at least one event");
        }
        ring = new FeedEvent[capacity];
    }

    /** Adds partitions: their records from these offsets on will be appended, without exception. Known ones stay. */
    synchronized void add(Map<Partition, Long> offsets) {
        Map<Partition, Long> added = new TreeMap<>(offsets);
        added.keySet().removeIf(high::mentions);
        low = low.and(Position.of(added));
        high = high.and(Position.of(added));
    }

    /** Lets readers in: the window has reached the end of the topics as it was when the gateway started. */
    synchronized void open() {
        open = true;
    }

    synchronized boolean isOpen() {
        return open;
    }

    /** Appends the next event of a partition. What was appended before is ignored. */
    synchronized void append(FeedEvent event) {
        if (high.includes(event)) {
            return;
        }
        if (end - first == ring.length) {
            low = low.after(at(first));
            first++;
        }
        ring[index(end)] = event;
        end++;
        high = high.after(event);
    }

    /** Notes that a partition holds nothing more below an offset: markers of transactions take up offsets too. */
    synchronized void advance(Partition partition, long offset) {
        high = high.advancedTo(partition, offset);
    }

    /** Forgets everything and lets all readers fall behind: the topics are not what they were. */
    synchronized void clear() {
        end++;
        first = end;
        low = Position.START;
        high = Position.START;
        open = false;
    }

    /** Up to where partitions have been received. */
    synchronized Position high() {
        return high;
    }

    /** Joins at the end: for a reader who wants what happens from now on. Empty as long as the window is not open. */
    synchronized Optional<Joined> joinAtEnd() {
        return open ? Optional.of(new Joined(end, high)) : Optional.empty();
    }

    /** Joins before the last few events that a reader may see; before all of them if there are fewer. */
    synchronized Optional<Joined> joinBefore(int events, Predicate<FeedEvent> visible) {
        if (!open) {
            return Optional.empty();
        }
        long cursor = end;
        for (int found = 0; cursor > first && found < events; cursor--) {
            if (visible.test(at(cursor - 1))) {
                found++;
            }
        }
        Map<Partition, Long> seen = new TreeMap<>(low.offsets());
        for (long place = first; place < cursor; place++) {
            FeedEvent event = at(place);
            seen.put(event.partition(), event.offset() + 1);
        }
        return Optional.of(new Joined(cursor, Position.of(seen)));
    }

    /**
     * Joins a reader who has come somewhere already. Empty if the window does not reach back that far, does not know one
     * of his partitions yet, or is not open. He may have seen more than the window: then he skips what he knows.
     */
    synchronized Optional<Joined> join(Position seen) {
        if (!open || !seen.includes(low) || !seen.offsets().keySet().stream().allMatch(high::mentions)) {
            return Optional.empty();
        }
        long cursor = first;
        while (cursor < end && seen.includes(at(cursor))) {
            cursor++;
        }
        return Optional.of(new Joined(cursor, seen));
    }

    /** Reads at most so many events from a cursor on. */
    synchronized Reading read(long cursor, int limit) {
        if (cursor < first) {
            return new Reading.FellBehind();
        }
        long until = Math.min(end, cursor + limit);
        List<FeedEvent> events = new ArrayList<>((int) (until - cursor));
        for (long place = cursor; place < until; place++) {
            events.add(at(place));
        }
        return new Reading.Events(events, until);
    }

    /** How many events a cursor is behind. */
    synchronized long lag(long cursor) {
        return end - cursor;
    }

    private FeedEvent at(long place) {
        FeedEvent event = ring[index(place)];
        if (event == null) {
            throw new IllegalStateException("The window holds no event at " + place);
        }
        return event;
    }

    private int index(long place) {
        return (int) (place % ring.length);
    }
}
