package nl.veiligwonen.local.chaos;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import nl.veiligwonen.local.FictionalBank;
import nl.veiligwonen.local.chaos.check.EvidenceReader;
import nl.veiligwonen.local.chaos.check.Findings;
import nl.veiligwonen.local.chaos.check.Verdict;
import nl.veiligwonen.local.chaos.load.Answer;
import nl.veiligwonen.local.chaos.load.Answers;
import nl.veiligwonen.local.chaos.load.Asker;
import nl.veiligwonen.local.chaos.load.Load;
import nl.veiligwonen.local.chaos.load.Request;
import nl.veiligwonen.local.ledger.Employer;
import nl.veiligwonen.local.ledger.FreshTokens;
import nl.veiligwonen.local.ledger.FundingClient;
import nl.veiligwonen.local.ledger.FundingDatabase;
import nl.veiligwonen.local.ledger.LedgerSuite;
import nl.veiligwonen.local.ledger.PreparedCases;
import nl.veiligwonen.local.ledger.TemplateCase;
import nl.veiligwonen.local.suite.PartName;

/**
 * Kills the funding-service and PostgreSQL at random moments while the money of one year is asked for, determined and paid by
 * many; then looks whether the ledger is right.
 */
final class LedgerChaos {

    private static final ZoneId LEGAL_ZONE = ZoneId.of("Europe/Amsterdam");
    private static final List<Employer> EMPLOYERS = List.of(
            Employer.UTRECHT,
            new Employer("amsterdam", "gm0363"),
            new Employer("provincie-utrecht", "pv26"),
            new Employer("amstel-gooi-vecht", "ws0155"));

    /** So few of the cases fit at first that the ceiling is reached at once. */
    private static final long CEILING_CENTS = 200_000;

    private static final int CASES_AT_FIRST = 100;
    private static final int CASES_FOR_EACH_KILL = 25;
    private static final int LOWEST_CENTS = 1_000;
    private static final int HIGHEST_CENTS = 20_000;
    /** So many requests are sent once more at the end, long after they were answered. */
    private static final int SENT_AGAIN = 300;

    private final LedgerSuite suite;
    private final FundingDatabase database;
    private final FundingClient funding;
    private final Asker asker;
    private final Answers answers;
    private final Consumer<String> say;
    private final LocalDate today = LocalDate.now(LEGAL_ZONE);
    private final int year = today.getYear();

    LedgerChaos(LedgerSuite suite, Answers answers, Consumer<String> say) {
        String api = suite.ports().url(PartName.FUNDING) + "/funding/v1";
        this.suite = suite;
        this.answers = answers;
        this.say = say;
        database = FundingDatabase.of(suite);
        FreshTokens tokens = new FreshTokens(suite.tokens());
        funding = new FundingClient(api, tokens);
        asker = new Asker(api, tokens, answers);
    }

    ChaosReport run(int kills, long seed) throws InterruptedException {
        Random random = new Random(seed);
        Load load = new Load(asker, today, CEILING_CENTS);
        prepare(load, CASES_AT_FIRST + kills * CASES_FOR_EACH_KILL, random);
        EvidenceReader evidence =
                new EvidenceReader(database, funding, suite.ports().bootstrapServers(), year);
        Killer killer = new Killer(suite, load, answers, say);
        say.accept("Killing parts, %d times.".formatted(kills));
        load.start(random.nextLong());
        try {
            killer.kill(Kill.drawn(kills, seed));
        } finally {
            load.stop();
        }
        sendAgain(random);
        say.accept("Looking at what is left.");
        awaitQuiet();
        Findings findings = evidence.judge(answers.given()).with(ownVerdict());
        return new ChaosReport(seed, killer.recoveries(), answers.counts(), findings);
    }

    private void prepare(Load load, int count, Random random) throws InterruptedException {
        say.accept("Preparing %d cases.".formatted(count));
        if (!database.text("show fsync").equals("on")) {
            throw new IllegalStateException("PostgreSQL does not keep what it has committed: fsync is off");
        }
        funding.post("official-1", "/budget-years", Map.of("year", year, "ceilingCents", CEILING_CENTS));
        for (Employer employer : EMPLOYERS) {
            openAccount(employer);
            PreparedCases cases = new PreparedCases(database, TemplateCase.make(employer, suite.ports(), funding));
            for (int i = 0; i < count / EMPLOYERS.size(); i++) {
                cases.add(1, random.nextInt(LOWEST_CENTS, HIGHEST_CENTS));
            }
            load.add(employer, cases.take(count / EMPLOYERS.size()));
        }
        awaitQuiet();
    }

    private void openAccount(Employer employer) throws InterruptedException {
        String account = "/bank-accounts/" + employer.organisation();
        String iban = FictionalBank.ibanOf(employer.organisation());
        funding.post(
                "official-1",
                account + "/registrations",
                Map.of("iban", iban, "holder", employer.user(), "reason", "Invented, for a test"));
        funding.post("controller-1", account + "/verifications", Map.of("iban", iban));
    }

    /** Until the read models and the topic have everything. */
    private void awaitQuiet() throws InterruptedException {
        funding.await(
                "operator-1",
                "/operations/progress",
                progress -> progress.path("projectionLag").asLong(-1) == 0
                        && progress.path("relayLag").asLong(-1) == 0);
    }

    /** The answers of long ago are still given. */
    private void sendAgain(Random random) throws InterruptedException {
        List<Request> asked = new ArrayList<>(new LinkedHashSet<>(answers.given().stream()
                .filter(Answer::isDone)
                .map(Answer::request)
                .toList()));
        Collections.shuffle(asked, random);
        for (Request request : asked.subList(0, Math.min(SENT_AGAIN, asked.size()))) {
            asker.ask(request);
        }
    }

    /** What the service finds when it compares its books with its events itself. */
    private Verdict ownVerdict() throws InterruptedException {
        var found = funding.get("auditor-1", "/budget-years/" + year + "/reconciliation");
        return new Verdict(
                "The service itself finds that its books agree with its events.",
                found.path("agrees").asBoolean() ? List.of() : List.of(found.toString()));
    }
}
