package nl.veiligwonen.local.bench;

import com.fasterxml.jackson.databind.JsonNode;
import nl.veiligwonen.local.Trouble;
import nl.veiligwonen.local.ledger.FundingClient;
import nl.veiligwonen.local.ledger.FundingDatabase;

/** Holds the year against all answers that were given so far: after each round it must come to the same. */
final class YearCheck {

    private static final String AUDITOR = "auditor-1";

    private final FundingClient funding;
    private final FundingDatabase database;
    private final int year;
    private long grantedCents;
    private long granted;

    YearCheck(FundingClient funding, FundingDatabase database, int year) {
        this.funding = funding;
        this.database = database;
        this.year = year;
    }

    /** What is left of the year after all that was answered, in cents. */
    long leftCents() throws InterruptedException {
        return totals().path("leftCents").asLong();
    }

    /**
     * Adds what a round answered, and checks.
     *
     * @throws Trouble if the year does not come to what was answered
     */
    void after(GrantRound.Result round) throws InterruptedException {
        grantedCents += round.grantedCents();
        granted += round.granted();
        JsonNode totals = totals();
        require("committed", totals.path("committedCents").asLong(), grantedCents);
        require("granted", totals.path("grantedCount").asLong(), granted);
        if (grantedCents > totals.path("ceilingCents").asLong()) {
            throw new Trouble("The ceiling has been passed.", "This must never happen: please report it.");
        }
        String inYear = " from journal.event where entity = 'BudgetYear' and entity_id = ?";
        String ofYear = Integer.toString(year);
        require("missing entries", database.number("select max(version) - count(*)" + inYear, ofYear), 0);
        String grants = inYear + " and type = 'ContributionGranted'";
        require(
                "cases granted",
                database.number("select count(distinct payload->>'caseId')" + grants, ofYear),
                granted);
        require("grants in the journal", database.number("select count(*)" + grants, ofYear), granted);
    }

    /** Waits for the read models and checks that all books of the year agree. */
    void books() throws InterruptedException {
        funding.await(
                "operator-1",
                "/operations/progress",
                progress -> progress.path("projectionLag").asLong(-1) == 0);
        JsonNode reconciliation = funding.get(AUDITOR, "/budget-years/" + year + "/reconciliation");
        if (!reconciliation.path("agrees").asBoolean()) {
            throw new Trouble("The books of the year do not agree: " + reconciliation, "Please report it.");
        }
    }

    private JsonNode totals() throws InterruptedException {
        return funding.get(AUDITOR, "/budget-years/" + year);
    }

    private static void require(String what, long found, long expected) {
        if (found != expected) {
            throw new Trouble(
                    "The year is wrong: %s is %d, the answers come to %d.".formatted(what, found, expected),
                    "This must never happen: please report it.");
        }
    }
}
