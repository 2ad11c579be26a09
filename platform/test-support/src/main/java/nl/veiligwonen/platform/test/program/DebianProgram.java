package nl.veiligwonen.platform.test.program;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A program that Debian has a package of. It is used if it is on the {@code PATH}; if not, it is installed where that may be
 * done, which is on Debian as root; else it is missing, and the tests that ask for it are skipped with that reason.
 *
 * @param name the program
 * @param missing why it is not at hand; empty if it is
 */
public record DebianProgram(String name, Optional<String> missing) {

    private static final long INSTALLING_TAKES_SECONDS = 50;
    /** Long, for what looks at many things on a machine that is busy. */
    private static final long RUNNING_TAKES_SECONDS = 300;

    private static final Map<String, DebianProgram> FOUND = new ConcurrentHashMap<>();

    /**
     * What a program said, and how it ended.
     *
     * @param output its standard output
     * @param errors its standard error
     */
    public record Said(int exitCode, String output, String errors) {}

    /** The program, out of a package. Looked for once for each run of tests. */
    public static DebianProgram of(String name, String packageName) {
        return FOUND.computeIfAbsent(name, wanted -> new DebianProgram(wanted, find(wanted, packageName)));
    }

    private static Optional<String> find(String name, String packageName) {
        if (isOnPath(name)) {
            return Optional.empty();
        }
        String install = "apt-get install " + packageName;
        if (!isOnPath("apt-get") || !"root".equals(System.getProperty("user.name"))) {
            return Optional.of("%s is not on the PATH (Debian: %s)".formatted(name, install));
        }
        List<String> installing = List.of("apt-get", "-qq", "install", "-y", "--no-install-recommends", packageName);
        boolean installed = run(installing, "", INSTALLING_TAKES_SECONDS).exitCode() == 0
                || (run(List.of("apt-get", "-qq", "update"), "", INSTALLING_TAKES_SECONDS)
                                        .exitCode()
                                == 0
                        && run(installing, "", INSTALLING_TAKES_SECONDS).exitCode() == 0);
        return installed && isOnPath(name)
                ? Optional.empty()
                : Optional.of("%s is not on the PATH, and %s did not bring it".formatted(name, install));
    }

    private static boolean isOnPath(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(folder -> Path.of(folder, program))
                .anyMatch(Files::isExecutable);
    }

    /** Runs it with these arguments, and with a text as its input. */
    public Said run(String input, String... arguments) {
        List<String> command = new ArrayList<>(List.of(name));
        command.addAll(List.of(arguments));
        return run(command, input, RUNNING_TAKES_SECONDS);
    }

    private static Said run(List<String> command, String input, long seconds) {
        try {
            Path folder = Files.createTempDirectory("program");
            Path in = Files.writeString(folder.resolve("in"), input, StandardCharsets.UTF_8);
            Path out = folder.resolve("out");
            Path err = folder.resolve("err");
            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectInput(in.toFile())
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile());
            builder.environment().put("LC_ALL", "C.UTF-8");
            builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
            Process process = builder.start();
            boolean ended = process.waitFor(seconds, TimeUnit.SECONDS);
            if (!ended) {
                process.destroyForcibly();
            }
            Said said = new Said(ended ? process.exitValue() : -1, Files.readString(out), Files.readString(err));
            for (Path file : List.of(in, out, err, folder)) {
                Files.delete(file);
            }
            return said;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped", stopped);
        }
    }
}
