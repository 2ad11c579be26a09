package nl.veiligwonen.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What came of a year: cases per course, the totals of the budget, and whether all books agree to the cent: the events,
 * the ledger, the list of contributions, and what the demo itself was told case by case.
 */
public final class DemoReport {

    private static final long PATIENCE_MILLIS = 60_000;
    private static final String AUDITOR = "auditor-1";

    private final Map<Course, Integer> casesPerCourse = new EnumMap<>(Course.class);
    private final List<String> checks = new ArrayList<>();
    private final JsonNode year;
    private final int refusedAtFirst;
    private final int refusedForGood;
    private boolean agrees = true;

    private DemoReport(JsonNode year, int refusedAtFirst, int refusedForGood) {
        this.year = year;
        this.refusedAtFirst = refusedAtFirst;
        this.refusedForGood = refusedForGood;
    }

    static DemoReport of(
            SuiteClient suite,
            int year,
            List<CaseFlow> cases,
            List<CaseFlow> granted,
            int refusedAtFirst,
            List<CaseFlow> refusedForGood) {
        String path = "/funding/v1/budget-years/" + year;
        JsonNode reconciliation = awaitBooks(suite, path + "/reconciliation");
        DemoReport report = new DemoReport(suite.await(AUDITOR, path), refusedAtFirst, refusedForGood.size());
        cases.forEach(flow -> report.casesPerCourse.merge(flow.plan().course(), 1, Integer::sum));
        report.check(
                "events, ledger and contributions agree",
                reconciliation.path("agrees").asBoolean());
        report.check(
                "committed is within the ceiling",
                report.year.path("committedCents").asLong()
                        <= report.year.path("ceilingCents").asLong());
        report.checkAgainstCases(suite, granted);
        return report;
    }

    /** The books follow the events; when nothing more happens they catch up in a moment. */
    private static JsonNode awaitBooks(SuiteClient suite, String path) {
        long giveUpAt = System.currentTimeMillis() + PATIENCE_MILLIS;
        JsonNode reconciliation = suite.await(AUDITOR, path);
        while (!reconciliation.path("agrees").asBoolean() && System.currentTimeMillis() < giveUpAt) {
            reconciliation = suite.await(AUDITOR, path);
        }
        return reconciliation;
    }

    /** Adds up what each case of the demo says, and compares it with the year. Holds on a year that had no other cases. */
    private void checkAgainstCases(SuiteClient suite, List<CaseFlow> granted) {
        long committed = 0;
        long determined = 0;
        long paid = 0;
        for (CaseFlow flow : granted) {
            JsonNode contribution = suite.await(AUDITOR, "/funding/v1/contributions/" + flow.caseId());
            boolean settled = !contribution.path("stage").asText().equals("GRANTED");
            committed += contribution
                    .path(settled ? "determinedCents" : "grantedCents")
                    .asLong();
            determined += contribution.path("determinedCents").asLong();
            paid += contribution.path("paidCents").asLong();
        }
        if (year.path("grantedCount").asInt() == granted.size()) {
            check(
                    "the cases add up to what is committed",
                    committed == year.path("committedCents").asLong());
            check(
                    "the cases add up to what is determined",
                    determined == year.path("determinedCents").asLong());
            check(
                    "the cases add up to what is paid",
                    paid == year.path("paidCents").asLong());
        } else {
            checks.add("(the year holds other cases too: the sums per case are not compared)");
        }
    }

    private void check(String what, boolean holds) {
        agrees &= holds;
        checks.add((holds ? "yes  " : "NO   ") + what);
    }

    /** Whether all books agree to the cent. */
    public boolean agrees() {
        return agrees;
    }

    /** The report as a table for people. */
    public String table() {
        StringBuilder table = new StringBuilder("\nCases\n");
        casesPerCourse.forEach((course, count) -> table.append(
                "  %-28s %8d%n".formatted(course.name().toLowerCase(Locale.ROOT).replace('_', ' '), count)));
        table.append("\nContributions\n");
        table.append(
                "  %-28s %8d%n".formatted("granted", year.path("grantedCount").asInt()));
        table.append("  %-28s %8d%n".formatted("refused at first", refusedAtFirst));
        table.append("  %-28s %8d%n".formatted("refused for good", refusedForGood));
        table.append("\nBudget year %d%n".formatted(year.path("year").asInt()));
        for (String amount : List.of("ceiling", "committed", "determined", "paid", "left")) {
            table.append("  %-28s %16s%n"
                    .formatted(amount, euros(year.path(amount + "Cents").asLong())));
        }
        table.append("\nDo the books agree to the cent?\n");
        checks.forEach(check -> table.append("  ").append(check).append('\n'));
        return table.toString();
    }

    private static String euros(long cents) {
        return String.format(Locale.ROOT, "EUR %,d.%02d", cents / 100, cents % 100);
    }
}
