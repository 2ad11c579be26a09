package nl.veiligwonen.local.part;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import nl.veiligwonen.local.suite.StateFolder;

/** A folder that is filled once per build and then used by every suite of this checkout. */
public record PreparedOnce(Path folder) {

    /** Work that fills the folder. */
    @FunctionalInterface
    public interface Filling {
        void into(Path folder) throws IOException, InterruptedException;
    }

    /** Two suites that start at once do not fill it twice: the second waits for the first. */
    public Path orElse(Filling filling) throws IOException, InterruptedException {
        if (Files.exists(folder)) {
            return folder;
        }
        Files.createDirectories(folder.getParent());
        Path lockFile = folder.resolveSibling(folder.getFileName() + ".lock");
        try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            if (lock.isValid() && !Files.exists(folder)) {
                Path half = folder.resolveSibling(folder.getFileName() + ".half");
                StateFolder.deleteAll(half);
                Files.createDirectories(half);
                filling.into(half);
                Files.move(half, folder);
            }
        }
        return folder;
    }
}
