package nl.veiligwonen.platform.exchange;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event of another service that could not be handled, or waits behind one that could not.
 *
 * @param number its place in the order of parking
 * @param subject the case it is about
 * @param reason why it is parked
 * @param attempts how often it was tried
 */
public record ParkedEvent(
        long number,
        String source,
        String eventId,
        String type,
        String subject,
        String reason,
        Instant parkedAt,
        int attempts,
        State state,
        @Nullable Instant settledAt,
        @Nullable String settledBy,
        @Nullable String motivation) {

    /** What became of it. */
    public enum State {
        PARKED,
        HANDLED,
        SKIPPED
    }
}
