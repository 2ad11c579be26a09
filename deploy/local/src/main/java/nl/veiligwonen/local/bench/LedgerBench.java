package nl.veiligwonen.local.bench;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import nl.veiligwonen.local.bench.Effort.Counters;
import nl.veiligwonen.local.ledger.Employer;
import nl.veiligwonen.local.ledger.FreshTokens;
import nl.veiligwonen.local.ledger.FundingClient;
import nl.veiligwonen.local.ledger.FundingDatabase;
import nl.veiligwonen.local.ledger.LedgerSuite;
import nl.veiligwonen.local.ledger.PreparedCases;
import nl.veiligwonen.local.ledger.PreparedCases.Prepared;
import nl.veiligwonen.local.ledger.TemplateCase;
import nl.veiligwonen.local.suite.PartName;

/**
 * Measures how many grants a second one budget year takes, beside what PostgreSQL itself can commit on one row and in one
 * table, in turns on the same PostgreSQL; and sees after each round that the year is right.
 */
public final class LedgerBench {

    private static final ZoneId LEGAL_ZONE = ZoneId.of("Europe/Amsterdam");
    private static final long AMOUNT_CENTS = 10_000;
    /** Of the ledger in the last phase, in which the ceiling is reached: so many of these amounts can be granted. */
    private static final int FIT = 100;

    private static final int AROUND_THE_CEILING = 300;
    /** Of these so many are asked by few callers, and recorded: a judge of histories has to look at all their orders. */
    private static final int RECORDED = 60;

    private static final int RECORDED_CALLERS = 5;
    private static final int MOST_CALLERS = 64;
    /** Until the service runs as it does after some hours: most of its code is compiled by then. */
    private static final int WARM_UP = 8_000;

    private static final int MOST_IN_ROUND = 3_000;
    private static final Duration ROUND_LIMIT = Duration.ofSeconds(20);

    private final LedgerSuite suite;
    private final FundingDatabase database;
    private final FundingClient funding;
    private final Pgbench pgbench;
    private final Consumer<String> say;
    private final int year = LocalDate.now(LEGAL_ZONE).getYear();
    private final YearCheck check;

    LedgerBench(LedgerSuite suite, FundingDatabase database, Pgbench pgbench, Consumer<String> say) {
        this.suite = suite;
        this.database = database;
        this.pgbench = pgbench;
        this.say = say;
        funding =
                new FundingClient(suite.ports().url(PartName.FUNDING) + "/funding/v1", new FreshTokens(suite.tokens()));
        check = new YearCheck(funding, database, year);
    }

    /**
     * How much is measured.
     *
     * @param callers the numbers of callers at once
     * @param rounds how many rounds of each of the three, after one that is not counted
     * @param seconds how long pgbench runs in a round
     */
    public record Plan(List<Integer> callers, int rounds, int seconds) {

        /** How many grants a round of so many callers is: enough to see the rare slow one. */
        int grantsInRound(int number) {
            return Math.min(MOST_IN_ROUND, 150 + 150 * number);
        }

        private int casesToMeasure() {
            return callers.stream()
                    .mapToInt(number -> (rounds + 1) * grantsInRound(number))
                    .sum();
        }
    }

    /** What came of it. */
    record Outcome(List<Comparison> comparisons, GrantRound.Result recorded, long committedBefore, long ceiling) {}

    Outcome run(Plan plan) throws IOException, InterruptedException {
        long ceiling = AMOUNT_CENTS * (plan.casesToMeasure() + WARM_UP + AROUND_THE_CEILING);
        funding.post("official-1", "/budget-years", Map.of("year", year, "ceilingCents", ceiling));
        PreparedCases cases = new PreparedCases(database, TemplateCase.make(Employer.UTRECHT, suite.ports(), funding));
        prepare(cases, plan.casesToMeasure() + WARM_UP);
        say.accept("Warming up.");
        round(cases, MOST_CALLERS, WARM_UP);
        awaitQuiet();
        pgbench.prepare();
        List<Comparison> comparisons = new ArrayList<>();
        for (int callers : plan.callers()) {
            comparisons.add(compare(plan, cases, callers));
        }
        Outcome outcome = reachTheCeiling(cases, comparisons, ceiling);
        check.books();
        return outcome;
    }

    private void prepare(PreparedCases cases, int count) throws InterruptedException {
        say.accept("Preparing %,d cases of which a contribution can be asked.".formatted(count));
        cases.add(count, AMOUNT_CENTS);
        awaitQuiet();
    }

    /** Until the read models and the topic have all that was prepared: what they do is no part of the grants. */
    private void awaitQuiet() throws InterruptedException {
        funding.await(
                "operator-1",
                "/operations/progress",
                progress -> progress.path("projectionLag").asLong(-1) == 0
                        && progress.path("relayLag").asLong(-1) == 0);
        database.execute("vacuum analyze journal.event");
        database.execute("checkpoint");
    }

    private Comparison compare(Plan plan, PreparedCases cases, int callers) throws IOException, InterruptedException {
        List<Round> grants = new ArrayList<>();
        List<Round> updates = new ArrayList<>();
        List<Round> inserts = new ArrayList<>();
        Counters used = Counters.none();
        long asked = 0;
        for (int number = 0; number <= plan.rounds(); number++) {
            Counters before = Counters.now(suite, database);
            GrantRound.Result result = round(cases, callers, plan.grantsInRound(callers));
            Counters after = Counters.now(suite, database);
            Round updating = pgbench.updateOneRow(callers, plan.seconds());
            Round inserting = pgbench.insert(callers, plan.seconds());
            String counted = number == 0 ? "not counted" : number + " of " + plan.rounds();
            say.accept("%2d callers, round %s: %.0f grants/s, %.0f updates/s, %.0f inserts/s"
                    .formatted(
                            callers,
                            counted,
                            result.measured().perSecond(),
                            updating.perSecond(),
                            inserting.perSecond()));
            if (number > 0) {
                grants.add(result.measured());
                updates.add(updating);
                inserts.add(inserting);
                used = used.plus(after.since(before));
                asked += result.grants().size();
            }
        }
        return new Comparison(callers, grants, updates, inserts, used.perGrant(asked));
    }

    private GrantRound.Result round(PreparedCases cases, int callers, int grants) throws InterruptedException {
        List<Prepared> taken = cases.take(grants);
        GrantRound.Result result = asking().run(callers, taken, ROUND_LIMIT, false);
        cases.giveBack(result.untouched());
        check.after(result);
        return result;
    }

    private GrantRound asking() throws InterruptedException {
        return new GrantRound(suite.ports().funding(), funding.token(Employer.UTRECHT.user()), year);
    }

    /** One large grant takes all that is left but for a few, and then more ask than that there is money for. */
    private Outcome reachTheCeiling(PreparedCases cases, List<Comparison> comparisons, long ceiling)
            throws InterruptedException {
        say.accept("Asking for more than is left.");
        PreparedCases last = cases.another();
        last.add(1, check.leftCents() - FIT * AMOUNT_CENTS);
        check.after(asking().run(1, last.take(1), ROUND_LIMIT, false));
        for (int step = 1; step <= 3; step++) {
            last.add(AROUND_THE_CEILING / 3, AMOUNT_CENTS * step / 2);
        }
        awaitQuiet();
        List<Prepared> asking = last.shuffled();
        check.after(asking().run(MOST_CALLERS, asking.subList(0, RECORDED), ROUND_LIMIT, true));
        long committedBefore = ceiling - check.leftCents();
        GrantRound.Result recorded =
                asking().run(RECORDED_CALLERS, asking.subList(RECORDED, 2 * RECORDED), ROUND_LIMIT, true);
        check.after(recorded);
        check.after(asking().run(MOST_CALLERS, asking.subList(2 * RECORDED, asking.size()), ROUND_LIMIT, true));
        say.accept("Of %d requests some were refused; what is left is %d cents of %d."
                .formatted(asking.size(), check.leftCents(), ceiling));
        return new Outcome(comparisons, recorded, committedBefore, ceiling);
    }
}
