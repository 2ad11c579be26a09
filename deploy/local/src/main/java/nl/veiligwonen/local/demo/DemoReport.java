package nl.veiligwonen.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import nl.veiligwonen.local.demo.Books.Sums;

/**
 * What came of a year: how far the cases came, how often each path was walked, the totals of the budget, and whether all
 * books agree to the cent: the events, the ledger, the list of contributions, and what the demo itself was told case by
 * case.
 */
public final class DemoReport {

    private final Map<Course, Integer> casesPerCourse = new EnumMap<>(Course.class);
    private final Walked walked;
    private final List<String> checks = new ArrayList<>();
    private final JsonNode year;
    private final int refusedAtFirst;
    private final int refusedForGood;
    private boolean agrees = true;

    DemoReport(List<CaseFlow> cases, Walked walked, Books books, int refusedAtFirst, int refusedForGood) {
        cases.forEach(flow -> casesPerCourse.merge(flow.course(), 1, Integer::sum));
        this.walked = walked;
        this.year = books.year();
        this.refusedAtFirst = refusedAtFirst;
        this.refusedForGood = refusedForGood;
        check("events, ledger and contributions agree", books.reconciled());
        check("committed is within the ceiling", books.withinCeiling());
        Sums told = books.ofDemo();
        Sums booked = books.ofDemoByLedger();
        check("the cases add up to what is committed", told.committed() == booked.committed());
        check("the cases add up to what is determined", told.determined() == booked.determined());
        check("the cases add up to what is paid", told.paid() == booked.paid());
        if (cases.size() >= EveryPath.SAMPLES.size()) {
            check("every path was walked", walked.missing().isEmpty());
        }
    }

    private void check(String what, boolean holds) {
        agrees &= holds;
        checks.add((holds ? "yes  " : "NO   ") + what);
    }

    /** Whether all books agree to the cent, and all that was to be walked was walked. */
    public boolean agrees() {
        return agrees;
    }

    /** The report as a table for people. */
    public String table() {
        StringBuilder table = new StringBuilder();
        title(table, "How far the cases came");
        casesPerCourse.forEach((course, count) -> count(table, course.words, count));
        for (Path.Part part : Path.Part.values()) {
            title(table, part.title);
            part.paths().stream()
                    .filter(path -> walked.times(path) > 0)
                    .forEach(path -> count(table, path.words, walked.times(path)));
        }
        count(table, "refused at first", refusedAtFirst);
        count(table, "refused for good", refusedForGood);
        title(table, "Budget year " + year.path("year").asInt());
        for (String amount : List.of("ceiling", "committed", "determined", "paid", "left")) {
            table.append("  %-26s %18s%n"
                    .formatted(amount, euros(year.path(amount + "Cents").asLong())));
        }
        notWalked(table);
        title(table, "Do the books agree to the cent?");
        checks.forEach(check -> table.append("  ").append(check).append('\n'));
        return table.toString();
    }

    /** A demo of few cases says what it has left out. */
    private void notWalked(StringBuilder table) {
        List<Path> missing = walked.missing();
        if (!missing.isEmpty()) {
            title(
                    table,
                    "Not walked by %d cases; %d walk every path"
                            .formatted(
                                    casesPerCourse.values().stream()
                                            .mapToInt(Integer::intValue)
                                            .sum(),
                                    EveryPath.SAMPLES.size()));
            missing.stream()
                    .collect(Collectors.groupingBy(
                            path -> path.part,
                            () -> new EnumMap<>(Path.Part.class),
                            Collectors.mapping(path -> path.words, Collectors.joining("; "))))
                    .forEach((part, words) -> table.append("  %s: %s%n".formatted(part.title, words)));
        }
    }

    private static void title(StringBuilder table, String title) {
        table.append('\n').append(title).append('\n');
    }

    private static void count(StringBuilder table, String what, int count) {
        table.append("  %-38s %6d%n".formatted(what, count));
    }

    private static String euros(long cents) {
        return String.format(Locale.ROOT, "EUR %,d.%02d", cents / 100, cents % 100);
    }
}
