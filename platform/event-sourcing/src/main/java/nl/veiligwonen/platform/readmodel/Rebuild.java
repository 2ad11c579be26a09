package nl.veiligwonen.platform.readmodel;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A rebuild of the read models, as far as it is.
 *
 * @param processed how many events have been taken in so far
 * @param total how many events the journal held when it began
 * @param failure what went wrong, for an operator; null unless it failed
 */
public record Rebuild(
        UUID id,
        State state,
        long processed,
        long total,
        Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable String failure) {

    /** Where a rebuild stands. */
    public enum State {
        RUNNING,
        DONE,
        FAILED
    }

    Rebuild progressed(long events) {
        return new Rebuild(id, state, processed + events, Math.max(total, processed + events), startedAt, null, null);
    }

    Rebuild done(Instant at) {
        return new Rebuild(id, State.DONE, processed, processed, startedAt, at, null);
    }

    Rebuild failed(Instant at, String why) {
        return new Rebuild(id, State.FAILED, processed, total, startedAt, at, why);
    }
}
