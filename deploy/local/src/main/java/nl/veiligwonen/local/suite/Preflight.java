package nl.veiligwonen.local.suite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import nl.veiligwonen.local.Trouble;
import nl.veiligwonen.local.process.PortUse;

/** What can be known to go wrong before anything is started. */
public final class Preflight {

    private static final long GIGABYTE = 1_000_000_000L;
    /** For the first start: the cluster, its write-ahead log, the broker's log, the programs. */
    public static final long NEEDED_BYTES = GIGABYTE;

    private Preflight() {}

    public static void requireRoom(Path folder) {
        try {
            requireRoom(folder, Files.getFileStore(folder).getUsableSpace());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void requireRoom(Path folder, long usableBytes) {
        if (usableBytes < NEEDED_BYTES) {
            throw new Trouble(
                    "The disk is nearly full: %d MB are free at %s, and the suite needs %d MB."
                            .formatted(usableBytes / 1_000_000, folder, NEEDED_BYTES / 1_000_000),
                    "Make room and try again.");
        }
    }

    public static void requireFreePorts(Ports ports) {
        for (PartName part : PartName.values()) {
            for (int port : ports.allOf(part)) {
                if (PortUse.isTaken(port)) {
                    OptionalLong holder = PortUse.listener(port);
                    String by = holder.isPresent() ? PortUse.describe(holder.getAsLong()) : "another program";
                    throw new Trouble(
                            "Port %d, which %s needs, is taken by %s.".formatted(port, part.title(), by),
                            "Stop it, or choose other ports: ./vw up --port-base 9000");
                }
            }
        }
    }
}
