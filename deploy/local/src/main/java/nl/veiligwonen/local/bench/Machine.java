package nl.veiligwonen.local.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import nl.veiligwonen.local.ledger.FundingDatabase;

/** What a measurement ran on. */
final class Machine {

    private static final Path PROCESSORS = Path.of("/proc/cpuinfo");

    private Machine() {}

    /** What is known of it, in the order in which it is shown. */
    static Map<String, String> describe(FundingDatabase database, Path data, String pgbench) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("processors", Runtime.getRuntime().availableProcessors() + " x " + processor());
        facts.put("system", System.getProperty("os.name") + " " + System.getProperty("os.version"));
        facts.put("memory", memory());
        facts.put("java", String.valueOf(System.getProperty("java.vendor.version")));
        facts.put("postgresql", database.text("show server_version"));
        for (String setting : new String[] {"fsync", "synchronous_commit", "wal_sync_method", "shared_buffers"}) {
            facts.put(setting, database.text("show " + setting));
        }
        facts.put("disk", disk(data));
        facts.put("pgbench", pgbench);
        facts.put("load average before", load());
        return facts;
    }

    /** How many processes wanted a processor in the last minute. */
    static String load() {
        return "%.2f".formatted(ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    private static String processor() {
        try (Stream<String> lines = Files.lines(PROCESSORS)) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).trim())
                    .findFirst()
                    .orElse(System.getProperty("os.arch"));
        } catch (IOException notLinux) {
            return System.getProperty("os.arch");
        }
    }

    private static String memory() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                ? system.getTotalMemorySize() / (1024 * 1024) + " MiB"
                : "unknown";
    }

    private static String disk(Path data) {
        try {
            var store = Files.getFileStore(data);
            return store.name() + " (" + store.type() + ")";
        } catch (IOException unknown) {
            return "unknown";
        }
    }
}
