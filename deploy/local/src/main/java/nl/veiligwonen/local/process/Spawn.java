package nl.veiligwonen.local.process;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A command with its environment, working folder and log, to be run as a process of its own. */
public record Spawn(List<String> command, Map<String, String> environment, Path folder, Path log) {

    /**
     * Ctrl-C and the closing of a terminal reach every process in it. The parts ignore both (an ignored signal stays ignored
     * after {@code exec}), so that the launcher can stop them one after the other.
     */
    private static final List<String> DEAF_TO_THE_TERMINAL =
            List.of("/bin/sh", "-c", "trap '' INT HUP; exec \"$@\"", "vw");

    public Spawn(List<String> command, Path folder, Path log) {
        this(command, Map.of(), folder, log);
    }

    public Spawn with(Map<String, String> more) {
        Map<String, String> all = new HashMap<>(environment);
        all.putAll(more);
        return new Spawn(command, all, folder, log);
    }

    /** A process that stays. */
    public Process start() throws IOException {
        List<String> line = new ArrayList<>(DEAF_TO_THE_TERMINAL);
        line.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(line)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        return builder.start();
    }

    /** A process that does one thing and ends; it ends too when the caller is interrupted. Its exit code comes back. */
    public int run() throws IOException, InterruptedException {
        Process process = start();
        try {
            return process.waitFor();
        } finally {
            if (process.isAlive()) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
        }
    }

    /** Like {@link #run()}, but an interruption waits until it has ended. */
    public int runToItsEnd() throws IOException {
        Process process = start();
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return process.waitFor();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    public static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
