package nl.veiligwonen.local.suite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** What the launcher did: starts, deaths, restarts. */
public final class LauncherLog {

    private final StateFolder state;

    public LauncherLog(StateFolder state) {
        this.state = state;
    }

    public synchronized void say(String message) {
        String line = Instant.now().truncatedTo(ChronoUnit.MILLIS) + " " + message + System.lineSeparator();
        try {
            Files.writeString(state.launcherLog(), line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
