package nl.veiligwonen.gateway.feed;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How far a reader has come: for each partition the offset below which he has seen everything. Partitions that are not
 * mentioned he has not seen at all. It is the {@code id} of the stream's events, so it survives restarts of the gateway
 * and means the same in each of several gateways, although they may see partitions interleaved in another way.
 *
 * <p>Written as {@code a0.12-f0.3-i2.77}: the topic's letter, the partition's number, the offset; in order, without
 * repeats, so that a position has one spelling. For clients it is opaque.
 */
public final class Position {

    /** Nothing seen yet. */
    public static final Position START = new Position(Collections.emptySortedMap());

    /** Longest text that is read: room for some 180 partitions. */
    static final int MAX_LENGTH = 4_000;

    private static final String START_TEXT = "0";
    private static final Pattern PART = Pattern.compile("([a-z])(0|[1-9][0-9]{0,3})\\.(0|[1-9][0-9]{0,17})");

    private final SortedMap<Partition, Long> next;

    private Position(SortedMap<Partition, Long> next) {
        this.next = next;
    }

    /** Everything below these offsets seen. */
    static Position of(Map<Partition, Long> next) {
        return new Position(Collections.unmodifiableSortedMap(new TreeMap<>(next)));
    }

    /** Reads what {@link #toString} wrote; empty for any other text. */
    public static Optional<Position> parse(String text) {
        if (text.equals(START_TEXT)) {
            return Optional.of(START);
        }
        if (text.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        TreeMap<Partition, Long> next = new TreeMap<>();
        for (String part : text.split("-", -1)) {
            Matcher matcher = PART.matcher(part);
            if (!matcher.matches()) {
                return Optional.empty();
            }
            Optional<Topic> topic = Topic.ofLetter(matcher.group(1).charAt(0));
            if (topic.isEmpty()) {
                return Optional.empty();
            }
            Partition partition = new Partition(topic.get(), Integer.parseInt(matcher.group(2)));
            if (!next.isEmpty() && next.lastKey().compareTo(partition) >= 0) {
                return Optional.empty();
            }
            next.put(partition, Long.valueOf(matcher.group(3)));
        }
        return Optional.of(of(next));
    }

    /** The offset of the first record of a partition that has not been seen. */
    public long next(Partition partition) {
        return next.getOrDefault(partition, 0L);
    }

    /** The offsets per partition. */
    SortedMap<Partition, Long> offsets() {
        return next;
    }

    boolean mentions(Partition partition) {
        return next.containsKey(partition);
    }

    boolean includes(FeedEvent event) {
        return event.offset() < next(event.partition());
    }

    /** Whether everything that the other has seen has been seen here. */
    boolean includes(Position other) {
        return other.next.entrySet().stream().allMatch(entry -> entry.getValue() <= next(entry.getKey()));
    }

    /** This position after one more event. */
    Position after(FeedEvent event) {
        return advancedTo(event.partition(), event.offset() + 1);
    }

    /** This position with all of a partition seen below an offset; never goes back. */
    Position advancedTo(Partition partition, long offset) {
        if (mentions(partition) && offset <= next(partition)) {
            return this;
        }
        TreeMap<Partition, Long> advanced = new TreeMap<>(next);
        advanced.merge(partition, offset, Math::max);
        return new Position(Collections.unmodifiableSortedMap(advanced));
    }

    /** What either of the two has seen. */
    Position and(Position other) {
        TreeMap<Partition, Long> both = new TreeMap<>(next);
        other.next.forEach((partition, offset) -> both.merge(partition, offset, Math::max));
        return new Position(Collections.unmodifiableSortedMap(both));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Position position && position.next.equals(next);
    }

    @Override
    public int hashCode() {
        return next.hashCode();
    }

    @Override
    public String toString() {
        if (next.isEmpty()) {
            return START_TEXT;
        }
        StringBuilder text = new StringBuilder();
        next.forEach((partition, offset) -> text.append(text.isEmpty() ? "" : "-")
                .append(partition.topic().letter())
                .append(partition.number())
                .append('.')
                .append(offset));
        return text.toString();
    }
}
