package nl.veiligwonen.local.process;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A process as it is remembered in a file. The system gives a pid to another process after a while, so the moment of its start
 * tells whether it is still the same one.
 */
public record ProcessRecord(long pid, @Nullable Instant startedAt) {

    /** The system's own clock of process starts may shift by a second when the time is set. */
    private static final Duration CLOCK_SHIFT = Duration.ofSeconds(2);

    public static ProcessRecord of(ProcessHandle process) {
        return new ProcessRecord(process.pid(), process.info().startInstant().orElse(null));
    }

    /** The process itself, if it is still there. */
    public Optional<ProcessHandle> process() {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(this::isTheSame);
    }

    private boolean isTheSame(ProcessHandle process) {
        Optional<Instant> start = process.info().startInstant();
        if (startedAt == null || start.isEmpty()) {
            return false;
        }
        return Duration.between(startedAt, start.get()).abs().compareTo(CLOCK_SHIFT) <= 0;
    }
}
