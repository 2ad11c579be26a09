package nl.veiligwonen.local.suite;

import java.time.Instant;
import nl.veiligwonen.local.process.ProcessRecord;
import org.jspecify.annotations.Nullable;

/**
 * The suite as a whole, as its launcher last wrote it down.
 *
 * @param launcher the process that keeps the parts running
 * @param failure why it could not start; only when {@link Phase#FAILED}
 */
public record SuiteStatus(
        Phase phase,
        Instant since,
        ProcessRecord launcher,
        Ports ports,
        @Nullable Failure failure) {

    /** Where the suite is in its life. */
    public enum Phase {
        STARTING,
        RUNNING,
        STOPPING,
        STOPPED,
        FAILED
    }

    /** What a person is told. */
    public record Failure(
            String sentence, String advice, @Nullable String log) {}
}
