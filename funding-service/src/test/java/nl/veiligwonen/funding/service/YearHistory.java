package nl.veiligwonen.funding.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What callers asked of one budget year at the same time, and what they were answered, in the form that
 * {@code ./vw bench ledger --history} writes too.
 */
final class YearHistory {

    private record Line(long at, String text) {}

    private final List<Line> lines = new ArrayList<>();

    /** A caller asked for an amount. Times are those of {@link System#nanoTime}. */
    synchronized void grant(int caller, long amountCents, boolean granted, long askedAt, long answeredAt) {
        String amount = "{:amount " + amountCents;
        add(caller, ":grant", amount + "}", amount + ", :granted " + granted + "}", askedAt, answeredAt);
    }

    /** A caller looked at what was committed. */
    synchronized void committed(int caller, long committedCents, long askedAt, long answeredAt) {
        add(caller, ":read", "nil", Long.toString(committedCents), askedAt, answeredAt);
    }

    private void add(int caller, String function, String asked, String answered, long askedAt, long answeredAt) {
        lines.add(new Line(askedAt, line(caller, ":invoke", function, asked, askedAt)));
        lines.add(new Line(answeredAt, line(caller, ":ok", function, answered, answeredAt)));
    }

    private static String line(int caller, String type, String function, String value, long at) {
        return "{:process %d, :type %s, :f %s, :value %s, :time %d}".formatted(caller, type, function, value, at);
    }

    /**
     * Whether Lincheck finds an order of all calls, in which each comes after those that were answered before it was
     * asked, and in which a year that is asked one thing after the other would have given the same answers.
     */
    boolean couldHaveBeenOneByOne(long ceilingCents) throws IOException, InterruptedException {
        Path file = Files.createTempFile("year-history", ".edn");
        try {
            String start = "; one budget year in cents: {:ceiling %d, :committed 0}".formatted(ceilingCents);
            Files.write(
                    file,
                    Stream.concat(
                                    Stream.of(start),
                                    lines.stream()
                                            .sorted(Comparator.comparingLong(Line::at))
                                            .map(Line::text))
                            .toList());
            return judged(file);
        } finally {
            Files.delete(file);
        }
    }

    /** In a process of its own: Lincheck rewrites every class that is loaded, of which a service has many thousands. */
    private static boolean judged(Path file) throws IOException, InterruptedException {
        Process judge = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        YearHistoryJudge.class.getName(),
                        file.toString())
                .redirectErrorStream(true)
                .start();
        try (var output = judge.inputReader()) {
            String said = output.lines().collect(Collectors.joining("\n"));
            judge.waitFor();
            assertThat(said).containsAnyOf(YearHistoryJudge.YES, YearHistoryJudge.NO);
            return said.contains(YearHistoryJudge.YES);
        } finally {
            judge.destroyForcibly();
        }
    }
}
