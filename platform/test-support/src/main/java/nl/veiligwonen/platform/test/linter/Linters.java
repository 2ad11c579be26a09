package nl.veiligwonen.platform.test.linter;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The linters of others, which are written in JavaScript: {@code platform/linters} names them, and npm installs them there
 * once for each checkout. Where there is no npm, or it can't reach its packages, they are missing, and the tests that ask
 * for them are skipped with that reason.
 */
final class Linters {

    private static final String FOLDER = "platform/linters";
    private static final long INSTALLING_TAKES_SECONDS = 240;

    private Linters() {}

    /** What a program said, and how it ended. */
    record Said(int exitCode, String text) {}

    /** Where they are, or why they are not there. */
    record Found(Optional<Path> folder, Optional<String> missing) {}

    /** The linters, installed if need be. */
    static synchronized Found here() {
        Optional<Path> folder = folder();
        if (folder.isEmpty()) {
            return new Found(Optional.empty(), Optional.of(FOLDER + " is not above the folder of the test"));
        }
        if (onPath("node").isEmpty() || onPath("npm").isEmpty()) {
            return new Found(
                    Optional.empty(), Optional.of("node and npm are not on the PATH (Debian: apt-get install npm)"));
        }
        return install(folder.get());
    }

    private static Found install(Path folder) {
        try (FileChannel lock = FileChannel.open(
                        folder.resolve("package-lock.json"), StandardOpenOption.READ, StandardOpenOption.WRITE);
                var _ = lock.lock()) { // the tests of two modules may want them at once
            if (!isInstalled(folder)) {
                Said said = run(
                        folder,
                        List.of("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--no-update-notifier"));
                if (said.exitCode() != 0) {
                    return new Found(
                            Optional.empty(), Optional.of("npm could not install the linters: " + said.text()));
                }
            }
            return new Found(Optional.of(folder), Optional.empty());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static boolean isInstalled(Path folder) throws IOException {
        Path installed = folder.resolve("node_modules/.package-lock.json");
        return Files.exists(installed)
                && Files.getLastModifiedTime(installed)
                                .compareTo(Files.getLastModifiedTime(folder.resolve("package-lock.json")))
                        >= 0;
    }

    /** Runs a program of the machine or of the linters in a folder, with its input closed. */
    static Said run(Path folder, List<String> command) {
        try {
            Path output = Files.createTempFile("linter", ".txt");
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                    .start();
            boolean ended = process.waitFor(INSTALLING_TAKES_SECONDS, TimeUnit.SECONDS);
            if (!ended) {
                process.destroyForcibly();
            }
            String text = Files.readString(output, StandardCharsets.UTF_8);
            Files.delete(output);
            return new Said(ended ? process.exitValue() : -1, text);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped", stopped);
        }
    }

    private static Optional<Path> folder() {
        return above(FOLDER).filter(folder -> Files.exists(folder.resolve("package-lock.json")));
    }

    /** A file or folder that can be read from this folder or one above it. */
    static Optional<Path> above(String name) {
        return Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
                .map(folder -> folder.resolve(name))
                .filter(Files::isReadable)
                .findFirst();
    }

    private static Optional<Path> onPath(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
