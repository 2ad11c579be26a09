package nl.veiligwonen.local.suite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import nl.veiligwonen.local.Trouble;
import org.jspecify.annotations.Nullable;

/** The project's folder, with what the build has put there. */
public record Checkout(Path root) {

    /** Set by {@code ./vw}; without it, the folder is looked for from the working directory upwards. */
    public static final String HOME_PROPERTY = "veiligwonen.home";

    public static Checkout find() {
        String home = System.getProperty(HOME_PROPERTY);
        if (home != null) {
            return new Checkout(Path.of(home));
        }
        for (@Nullable Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.isRegularFile(folder.resolve("vw")) && Files.isDirectory(folder.resolve("deploy/local"))) {
                return new Checkout(folder);
            }
        }
        throw new Trouble("This is not a checkout of Veilig Wonen.", "Run ./vw in the folder that holds it.");
    }

    public Path standardState() {
        return root.resolve(".vw");
    }

    /** The folder with the realm. */
    public Path realm() {
        return root.resolve("deploy/keycloak");
    }

    /** The Quarkus application of a service or the gateway. */
    public Path application(PartName part) {
        return built(root.resolve(part.title()).resolve("target/quarkus-app"));
    }

    /** The class path of the launcher and the broker. */
    public Path launcher() {
        return built(target().resolve("launcher"));
    }

    public Path keycloak() {
        Path folder = built(target().resolve("keycloak"));
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(entry -> Files.isDirectory(entry.resolve("lib")))
                    .findFirst()
                    .orElseThrow(() -> notBuilt(folder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Kept between builds and shared by all states: what is unpacked or prepared once. */
    public Path prepared() {
        return target().resolve("prepared");
    }

    private Path target() {
        return root.resolve("deploy/local/target");
    }

    private static Path built(Path path) {
        if (!Files.exists(path)) {
            throw notBuilt(path);
        }
        return path;
    }

    private static Trouble notBuilt(Path path) {
        return new Trouble(
                "Not everything is built: " + path + " is missing.",
                "Run ./vw up, which builds what it needs, or mvn package.");
    }
}
