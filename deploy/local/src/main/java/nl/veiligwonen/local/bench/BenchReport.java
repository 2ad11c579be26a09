package nl.veiligwonen.local.bench;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.veiligwonen.local.bench.Comparison.Spread;
import nl.veiligwonen.local.suite.JsonFile;

/** The figures, for a person and for a program. */
final class BenchReport {

    private static final String ROW = "%-7s | %-21s | %-21s | %-21s | %-17s | %-17s%n";
    private static final String LATENCY_ROW = "%-7s | %-21s | %-21s | %-21s%n";

    private final Map<String, String> machine;
    private final List<Comparison> comparisons;
    private final LedgerBench.Plan plan;
    private final Instant at = Instant.now();

    BenchReport(Map<String, String> machine, LedgerBench.Plan plan, List<Comparison> comparisons) {
        this.machine = machine;
        this.plan = plan;
        this.comparisons = comparisons;
    }

    String table() {
        StringBuilder table = new StringBuilder();
        machine.forEach((what, is) -> table.append("%-20s %s%n".formatted(what, is)));
        table.append("%n%d rounds of each, in turns; median (lowest .. highest) over the rounds%n%n"
                .formatted(plan.rounds()));
        table.append(ROW.formatted("callers", "a: grants/s", "b: one row/s", "c: inserts/s", "a/b", "a/c"));
        for (Comparison it : comparisons) {
            table.append(ROW.formatted(
                    it.callers(),
                    rate(it.grants()),
                    rate(it.updates()),
                    rate(it.inserts()),
                    ratio(it.grantsToUpdates()),
                    ratio(it.grantsToInserts())));
        }
        table.append("%n".formatted());
        table.append(LATENCY_ROW.formatted("callers", "a: p50, p99 in ms", "b: p50, p99 in ms", "c: p50, p99 in ms"));
        for (Comparison it : comparisons) {
            table.append(LATENCY_ROW.formatted(
                    it.callers(), latency(it.grants()), latency(it.updates()), latency(it.inserts())));
        }
        table.append("%nPer grant, with all that follows from it%n".formatted());
        for (Comparison it : comparisons) {
            Effort effort = it.effort();
            table.append(
                    "%7d | %.0f us of processor for the service, %.0f for PostgreSQL, %.0f for the callers; %.2f commits, %.2f flushes of the log%n"
                            .formatted(
                                    it.callers(),
                                    effort.serviceCpuMicros(),
                                    effort.postgresqlCpuMicros(),
                                    effort.callersCpuMicros(),
                                    effort.commits(),
                                    effort.walFlushes()));
        }
        return table.toString();
    }

    private static String rate(List<Round> rounds) {
        Spread spread = Spread.of(rounds, Round::perSecond);
        return "%.0f (%.0f .. %.0f)".formatted(spread.median(), spread.lowest(), spread.highest());
    }

    private static String ratio(Spread spread) {
        return "%.2f (%.2f .. %.2f)".formatted(spread.median(), spread.lowest(), spread.highest());
    }

    private static String latency(List<Round> rounds) {
        return "%.1f, %.1f"
                .formatted(
                        Spread.of(rounds, Round::p50Micros).median() / 1e3,
                        Spread.of(rounds, Round::p99Micros).median() / 1e3);
    }

    void write(Path file) {
        ObjectNode root = JsonFile.MAPPER.createObjectNode();
        root.put("measuredAt", at.toString());
        root.put("rounds", plan.rounds());
        root.put("pgbenchSeconds", plan.seconds());
        root.set("machine", JsonFile.MAPPER.valueToTree(machine));
        ArrayNode rows = root.putArray("callers");
        for (Comparison it : comparisons) {
            ObjectNode row = rows.addObject();
            row.put("callers", it.callers());
            row.set("grantsToUpdates", JsonFile.MAPPER.valueToTree(it.grantsToUpdates()));
            row.set("grantsToInserts", JsonFile.MAPPER.valueToTree(it.grantsToInserts()));
            row.set("effortPerGrant", JsonFile.MAPPER.valueToTree(it.effort()));
            row.set("grants", JsonFile.MAPPER.valueToTree(it.grants()));
            row.set("updatesOfOneRow", JsonFile.MAPPER.valueToTree(it.updates()));
            row.set("inserts", JsonFile.MAPPER.valueToTree(it.inserts()));
        }
        JsonFile.write(file, root);
    }
}
