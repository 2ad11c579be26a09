package nl.veiligwonen.platform.journal;

import java.util.Comparator;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;

/**
 * A place in the journal: the writing transaction, then the number within the table. Readers go in this order and stop
 * before the oldest transaction still running, so there are no gaps to remember. See decision 0003.
 *
 * @param transaction {@code pg_current_xact_id()} of the writer
 * @param number the identity of the row
 */
public record JournalPosition(long transaction, long number) implements TrackingToken, Comparable<JournalPosition> {

    /** Before the first event. */
    public static final JournalPosition START = new JournalPosition(0, 0);

    private static final Comparator<JournalPosition> ORDER =
            Comparator.comparingLong(JournalPosition::transaction).thenComparingLong(JournalPosition::number);

    /** The position as {@code transaction-number}. */
    @Override
    public String toString() {
        return transaction + "-" + number;
    }

    /**
     * Reads what {@link #toString()} wrote.
     *
     * @throws IllegalArgumentException if the text is not a position
     */
    public static JournalPosition parse(String text) {
        int dash = text.indexOf('-');
        if (dash < 1) {
            throw new IllegalArgumentException("Not a journal position: " + text);
        }
        return new JournalPosition(Long.parseLong(text.substring(0, dash)), Long.parseLong(text.substring(dash + 1)));
    }

    @Override
    public int compareTo(JournalPosition other) {
        return ORDER.compare(this, other);
    }

    public boolean isAfter(JournalPosition other) {
        return compareTo(other) > 0;
    }

    @Override
    public TrackingToken lowerBound(TrackingToken other) {
        return compareTo((JournalPosition) other) <= 0 ? this : other;
    }

    @Override
    public TrackingToken upperBound(TrackingToken other) {
        return compareTo((JournalPosition) other) >= 0 ? this : other;
    }

    @Override
    public boolean covers(@Nullable TrackingToken other) {
        return other == null || compareTo((JournalPosition) other) >= 0;
    }
}
