package nl.veiligwonen.local.suite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import nl.veiligwonen.local.certificate.CertificateFolder;

/** Where one suite keeps its data, secrets, logs and the records of its processes; git ignores it. */
public record StateFolder(Path root) {

    /** Set by {@code ./vw}; without it, {@code .vw} in the checkout. */
    public static final String STATE_PROPERTY = "veiligwonen.state";

    public static StateFolder find(Checkout checkout) {
        String state = System.getProperty(STATE_PROPERTY);
        return new StateFolder(
                state == null ? checkout.standardState() : Path.of(state).toAbsolutePath());
    }

    public StateFolder create() {
        for (Path folder : List.of(data(), logs(), run(), wishes(), secrets())) {
            createPrivately(folder);
        }
        return this;
    }

    public Path data() {
        return root.resolve("data");
    }

    public Path data(PartName part) {
        return data().resolve(part.id());
    }

    public Path logs() {
        return root.resolve("logs");
    }

    public Path log(PartName part) {
        return logs().resolve(part.id() + ".log");
    }

    public Path launcherLog() {
        return logs().resolve("launcher.log");
    }

    /** The programs as they run: copies, so that a build beside it leaves them alone. */
    public Path program(PartName part) {
        return root.resolve("programs").resolve(part.id());
    }

    public Path run() {
        return root.resolve("run");
    }

    public Path wishes() {
        return run().resolve("wishes");
    }

    public Path secrets() {
        return root.resolve("secrets");
    }

    public Path masterKey() {
        return secrets().resolve("personal-data-master-key.json");
    }

    /** With which all services make the pseudonyms of the log of processings. */
    public Path pseudonymKey() {
        return secrets().resolve("pseudonym-key.txt");
    }

    /** The certificates with which the parts show who they are. */
    public CertificateFolder certificates() {
        return new CertificateFolder(secrets().resolve("certificates"));
    }

    /** Removes data, secrets and logs: the suite begins anew. */
    public void reset() {
        for (Path folder : List.of(data(), secrets(), logs(), run())) {
            deleteAll(folder);
        }
        create();
    }

    /** What was logged before this start stays readable as {@code <part>.1.log}. */
    public void turnLogs() {
        for (PartName part : PartName.values()) {
            turn(log(part), part.id() + ".1.log");
        }
        turn(launcherLog(), "launcher.1.log");
    }

    private void turn(Path log, String name) {
        try {
            if (Files.exists(log)) {
                Files.move(log, logs().resolve(name), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** For the owner alone: PostgreSQL insists on it for its data, and the rest is nobody else's business either. */
    private static void createPrivately(Path folder) {
        try {
            Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static void deleteAll(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> entries = Files.walk(folder)) {
            for (Path entry : entries.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(entry);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
