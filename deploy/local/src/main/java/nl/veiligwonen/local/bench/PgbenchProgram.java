package nl.veiligwonen.local.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import nl.veiligwonen.local.Trouble;
import nl.veiligwonen.local.process.Spawn;
import nl.veiligwonen.local.suite.StateFolder;

/**
 * Finds PostgreSQL's own measuring program, which the embedded PostgreSQL comes without. Debian has it in the package of
 * the server, whose installation would start a server; so, where it may, it is fetched and unpacked beside the suite
 * instead of installed.
 */
final class PgbenchProgram {

    private static final Path DEBIAN = Path.of("/usr/lib/postgresql");
    private static final String IN_VERSION = "bin/pgbench";

    /** Fetches the newest server package and unpacks it; its client library is installed, which starts nothing. */
    private static final String FETCH = """
            set -e
            apt-get update -q
            package=$(apt-cache search --names-only '^postgresql-[0-9]+$' | cut -d' ' -f1 | sort -V | tail -n 1)
            apt-get install -q -y --no-install-recommends libpq5
            apt-get download -q "$package"
            dpkg-deb -x "$package"_*.deb .
            """;

    private PgbenchProgram() {}

    /**
     * The program; fetched when it is not there and the machine is a Debian of which we are root.
     *
     * @param say tells the person that it is fetched
     */
    static Path find(StateFolder state, Consumer<String> say) throws IOException, InterruptedException {
        Path fetched = state.root().resolve("programs").resolve("pgbench");
        Optional<Path> found =
                onPath().or(() -> newestIn(DEBIAN)).or(() -> newestIn(fetched.resolve("usr/lib/postgresql")));
        if (found.isPresent()) {
            return found.get();
        }
        if (mayFetch()) {
            say.accept("pgbench is not there: fetching Debian's (libpq5 is installed, the rest unpacked in " + fetched
                    + ")");
            fetch(fetched, state.logs().resolve("pgbench-fetch.log"));
        }
        return newestIn(fetched.resolve("usr/lib/postgresql"))
                .orElseThrow(() -> new Trouble(
                        "pgbench, PostgreSQL's own measuring program, is not there.",
                        "Install it and try again (Debian and Ubuntu: apt-get install postgresql; macOS: brew install"
                                + " postgresql)."));
    }

    /** What it says that it is. */
    static String version(Path program) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(program.toString(), "--version").start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        process.waitFor();
        return said;
    }

    private static Optional<Path> onPath() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(":", -1))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, "pgbench"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Optional<Path> newestIn(Path versions) {
        if (!Files.isDirectory(versions)) {
            return Optional.empty();
        }
        try (Stream<Path> folders = Files.list(versions)) {
            return folders.map(version -> version.resolve(IN_VERSION))
                    .filter(Files::isExecutable)
                    .max(Comparator.naturalOrder());
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private static boolean mayFetch() {
        return "root".equals(System.getProperty("user.name")) && Files.isExecutable(Path.of("/usr/bin/apt-get"));
    }

    private static void fetch(Path folder, Path log) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        List<String> command = new ArrayList<>(List.of("/bin/sh", "-c", FETCH));
        int exit = new Spawn(command, folder, log).run();
        if (exit != 0) {
            throw new Trouble(
                    "pgbench could not be fetched.", "Install it (apt-get install postgresql) and try again.", log);
        }
    }
}
