package nl.veiligwonen.platform.masterkey;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far it is to have all keys wrapped by the version of the master key that wraps now.
 *
 * @param version that version
 * @param processed how many keys have been wrapped again so far
 * @param total how many there were to wrap again when it began
 * @param failure what went wrong, for an operator; null unless it failed
 */
public record Rewrap(
        UUID id,
        State state,
        String version,
        long processed,
        long total,
        Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable String failure) {

    /** Where it stands. */
    public enum State {
        RUNNING,
        DONE,
        FAILED
    }

    Rewrap progressed(int keys) {
        return new Rewrap(
                id, state, version, processed + keys, Math.max(total, processed + keys), startedAt, null, null);
    }

    Rewrap done(Instant at) {
        return new Rewrap(id, State.DONE, version, processed, processed, startedAt, at, null);
    }

    Rewrap failed(Instant at, String why) {
        return new Rewrap(id, State.FAILED, version, processed, total, startedAt, at, why);
    }
}
