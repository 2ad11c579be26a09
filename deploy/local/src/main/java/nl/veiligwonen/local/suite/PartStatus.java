package nl.veiligwonen.local.suite;

import java.time.Instant;
import nl.veiligwonen.local.process.ProcessRecord;
import org.jspecify.annotations.Nullable;

/**
 * How a part is doing, as the launcher last wrote it down.
 *
 * @param since when this state began
 * @param process the process that runs, if one does
 * @param restarts how often it died and was started again since the suite came up
 * @param startMillis how long its last start took; 0 before
 * @param remark what it is doing or what is wrong, for a person; empty if there is nothing to say
 */
public record PartStatus(
        PartName part,
        State state,
        Instant since,
        @Nullable ProcessRecord process,
        int restarts,
        long startMillis,
        String remark) {

    /** What a part can be doing. */
    public enum State {
        PREPARING,
        WAITING,
        STARTING,
        READY,
        RESTARTING,
        STOPPING,
        STOPPED,
        FAILED
    }

    public static PartStatus initially(PartName part, Instant now) {
        return new PartStatus(part, State.PREPARING, now, null, 0, 0, "");
    }

    public PartStatus with(State next, Instant now) {
        return new PartStatus(part, next, now, process, restarts, startMillis, "");
    }

    public PartStatus saying(String what) {
        return new PartStatus(part, state, since, process, restarts, startMillis, what);
    }

    public PartStatus running(@Nullable ProcessRecord now) {
        return new PartStatus(part, state, since, now, restarts, startMillis, remark);
    }

    public PartStatus startedIn(long millis) {
        return new PartStatus(part, state, since, process, restarts, millis, remark);
    }

    public PartStatus restarted() {
        return new PartStatus(part, state, since, process, restarts + 1, startMillis, remark);
    }
}
