package nl.veiligwonen.local.chaos;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.veiligwonen.local.chaos.check.Findings;
import nl.veiligwonen.local.suite.PartName;

/**
 * What was tried, and what was found.
 *
 * @param recoveries how long after each kill of a part a request was carried out again
 * @param calls how many calls came to what
 */
public record ChaosReport(
        long seed, Map<PartName, List<Duration>> recoveries, Map<String, Integer> calls, Findings findings) {

    public boolean allHold() {
        return findings.broken().isEmpty();
    }

    /** For a person. */
    public String text() {
        StringBuilder text = new StringBuilder();
        text.append("%d kills from seed %d%n".formatted(kills(), seed));
        recoveries.forEach((part, times) ->
                text.append("  %-16s killed %d times; used again after %.1f s (median), %.1f s (longest)%n"
                        .formatted(part.title(), times.size(), median(times), seconds(Collections.max(times)))));
        text.append("%n%d calls%n"
                .formatted(calls.values().stream().mapToInt(Integer::intValue).sum()));
        calls.forEach((outcome, count) -> text.append("  %6d  %s%n".formatted(count, outcome)));
        text.append("%nWhat they came to%n".formatted());
        new TreeMap<>(findings.happened()).forEach((type, count) -> text.append("  %6d  %s%n".formatted(count, type)));
        text.append("%n".formatted());
        findings.verdicts().forEach(verdict -> text.append("%s%n".formatted(verdict)));
        text.append("%n%s%n".formatted(conclusion()));
        return text.toString();
    }

    private String conclusion() {
        return allHold()
                ? "The ledger is right."
                : "The ledger is NOT right: %d rules are broken. The same kills again: --seed %d --kills %d"
                        .formatted(findings.broken().size(), seed, kills());
    }

    private int kills() {
        return recoveries.values().stream().mapToInt(List::size).sum();
    }

    private static double median(List<Duration> times) {
        return seconds(times.stream().sorted().toList().get(times.size() / 2));
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1e3;
    }
}
