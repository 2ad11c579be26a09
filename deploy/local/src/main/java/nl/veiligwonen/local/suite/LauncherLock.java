package nl.veiligwonen.local.suite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import nl.veiligwonen.local.Trouble;
import org.jspecify.annotations.Nullable;

/** One launcher per state folder. The system takes the lock away when the process ends, however it ends. */
public final class LauncherLock {

    private LauncherLock() {}

    /** Held until this process ends. */
    @SuppressWarnings("resource") // the lock goes with the process
    public static void take(StateFolder state) {
        try {
            FileChannel channel = FileChannel.open(
                    state.root().resolve("launcher.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            @Nullable FileLock lock = channel.tryLock();
            if (lock == null) {
                throw new Trouble(
                        "The suite is running already.", "See ./vw status, or stop it with ./vw down and try again.");
            }
            Files.writeString(
                    state.run().resolve("launcher.pid"),
                    Long.toString(ProcessHandle.current().pid()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
