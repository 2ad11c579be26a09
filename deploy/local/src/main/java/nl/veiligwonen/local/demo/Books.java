package nl.veiligwonen.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The books of a year as an auditor reads them: what the ledger says, what each case of the demo says, and what the list
 * of contributions says of the cases of others.
 */
final class Books {

    private static final String AUDITOR = "auditor-1";
    private static final int PAGE = 100;
    private static final long PATIENCE_MILLIS = 60_000;

    /** What contributions come to, in cents. */
    record Sums(long committed, long determined, long paid) {

        static final Sums NONE = new Sums(0, 0, 0);

        /** What the API says of one contribution; what was refused comes to nothing. */
        static Sums of(JsonNode contribution) {
            boolean settled = !contribution.path("stage").asText().equals("GRANTED");
            return new Sums(
                    contribution
                            .path(settled ? "determinedCents" : "grantedCents")
                            .asLong(),
                    contribution.path("determinedCents").asLong(),
                    contribution.path("paidCents").asLong());
        }

        static Sums ofYear(JsonNode year) {
            return new Sums(
                    year.path("committedCents").asLong(),
                    year.path("determinedCents").asLong(),
                    year.path("paidCents").asLong());
        }

        Sums plus(Sums other) {
            return new Sums(committed + other.committed, determined + other.determined, paid + other.paid);
        }

        Sums minus(Sums other) {
            return new Sums(committed - other.committed, determined - other.determined, paid - other.paid);
        }
    }

    private final JsonNode year;
    private final boolean reconciled;
    private final Sums ofDemo;
    private final Sums ofOthers;

    private Books(JsonNode year, boolean reconciled, Sums ofDemo, Sums ofOthers) {
        this.year = year;
        this.reconciled = reconciled;
        this.ofDemo = ofDemo;
        this.ofOthers = ofOthers;
    }

    /**
     * The books, once they have caught up with the events. Others may be at work in the same year: what they do while it
     * is read makes it read again.
     *
     * @param granted the cases of the demo that were granted a contribution
     */
    static Books of(SuiteClient suite, int year, List<CaseFlow> granted) {
        long giveUpAt = System.currentTimeMillis() + PATIENCE_MILLIS;
        Books books = read(suite, year, granted);
        while (!books.agree() && System.currentTimeMillis() < giveUpAt) {
            books = read(suite, year, granted);
        }
        return books;
    }

    private static Books read(SuiteClient suite, int year, List<CaseFlow> granted) {
        String path = "/funding/v1/budget-years/" + year;
        boolean reconciled =
                suite.await(AUDITOR, path + "/reconciliation").path("agrees").asBoolean();
        Set<String> own = new HashSet<>(granted.stream().map(CaseFlow::caseId).toList());
        Sums ofDemo = own.stream()
                .map(caseId -> Sums.of(suite.await(AUDITOR, Place.CONTRIBUTION.of(caseId))))
                .reduce(Sums.NONE, Sums::plus);
        return new Books(suite.await(AUDITOR, path), reconciled, ofDemo, ofOthers(suite, year, own));
    }

    private static Sums ofOthers(SuiteClient suite, int year, Set<String> own) {
        String first = "/funding/v1/contributions?year=%d&limit=%d".formatted(year, PAGE);
        Sums sums = Sums.NONE;
        String next = "";
        do {
            JsonNode page = suite.await(AUDITOR, next.isEmpty() ? first : first + "&cursor=" + next);
            sums = page.path("items")
                    .valueStream()
                    .filter(item -> !own.contains(item.path("caseId").asText()))
                    .map(Sums::of)
                    .reduce(sums, Sums::plus);
            next = page.path("next").asText();
        } while (!next.isEmpty());
        return sums;
    }

    private boolean agree() {
        return reconciled && ofDemo.equals(ofDemoByLedger());
    }

    JsonNode year() {
        return year;
    }

    /** Whether events, ledger and the list of contributions agree. */
    boolean reconciled() {
        return reconciled;
    }

    /** What the cases of the demo come to, case by case. */
    Sums ofDemo() {
        return ofDemo;
    }

    /** What the year says that they come to: all of it but what is of others. */
    Sums ofDemoByLedger() {
        return Sums.ofYear(year).minus(ofOthers);
    }

    boolean withinCeiling() {
        return year.path("committedCents").asLong() <= year.path("ceilingCents").asLong();
    }
}
