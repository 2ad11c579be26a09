package nl.veiligwonen.local.chaos.check;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import nl.veiligwonen.local.chaos.check.Evidence.Line;
import nl.veiligwonen.local.chaos.check.Evidence.Posting;
import nl.veiligwonen.local.chaos.check.Evidence.Totals;
import nl.veiligwonen.local.chaos.load.Answer;
import nl.veiligwonen.local.chaos.load.Request;
import nl.veiligwonen.local.chaos.load.What;

/**
 * What can be seen of a year in which all went well, for tests that spoil it: one contribution is granted, determined and
 * paid; another is refused, and granted from what came free.
 */
final class SmallYear {

    static final String PAID = "3f2b7a90-0000-4000-8000-00000000000a";
    static final String GRANTED_LATER = "3f2b7a90-0000-4000-8000-00000000000b";

    final List<Answer> answers = new ArrayList<>();
    final List<StoredEvent> events = new ArrayList<>();
    final List<Posting> postings;
    final List<Line> contributions;
    final List<String> provisions = new ArrayList<>();
    final List<PublishedRecord> records = new ArrayList<>();
    long bookVersion;
    Totals totals = new Totals(1_000, 1_000, 500, 500, 0);

    SmallYear() {
        happen("opened", "BudgetYearOpened", """
                {"year": 2026, "ceilingCents": 1000, "cashCents": 1000}""");
        told(What.CONTRIBUTION, "request 1", PAID, "{}", """
                {"outcome": "GRANTED", "requestedCents": 600, "grantedCents": 600}""");
        happen("request 1", "ContributionGranted", """
                {"caseId": "%s", "organisation": "gm0344", "requestedCents": 600, "amountCents": 600,
                 "committedCents": 600, "leftCents": 400}""".formatted(PAID));
        told(What.CONTRIBUTION, "request 2", GRANTED_LATER, "{}", """
                {"outcome": "REFUSED", "requestedCents": 500, "grantedCents": 0}""");
        happen("request 2", "ContributionRefused", """
                {"caseId": "%s", "organisation": "gm0363", "requestedCents": 500, "leftCents": 400}""".formatted(GRANTED_LATER));
        told(What.DETERMINATION, "determination", PAID, "{}", """
                {"determinedCents": 500}""");
        happen("determination", "ContributionDetermined", """
                {"caseId": "%s", "organisation": "gm0344", "amountCents": 500, "releasedCents": 100,
                 "leftCents": 500}""".formatted(PAID));
        happen("determination", "ContributionGranted", """
                {"caseId": "%s", "organisation": "gm0363", "requestedCents": 500, "amountCents": 500,
                 "committedCents": 1000, "leftCents": 0}""".formatted(GRANTED_LATER));
        told(What.INSTRUCTION, "instruction", PAID, "{}", """
                {"determinedCents": 500}""");
        happen("instruction", "PaymentInstructed", """
                {"caseId": "%s", "organisation": "gm0344", "amountCents": 500}""".formatted(PAID));
        told(What.RELEASE, "release", "2026", "{}", """
                {"batch": 1, "paymentCount": 1, "totalCents": 500,
                 "payments": [{"caseId": "%s", "amountCents": 500, "endToEndId": "VW2026-8"}]}""".formatted(PAID));
        happen("release", "PaymentBatchReleased", """
                {"batch": 1, "payments": 1, "totalCents": 500}""");
        happen("release", "PaymentReleased", """
                {"caseId": "%s", "organisation": "gm0344", "amountCents": 500, "batch": 1,
                 "endToEndId": "VW2026-8"}""".formatted(PAID));
        told(What.BANK_REPORT, "report", "2026", """
                {"payments": [{"endToEndId": "VW2026-8", "outcome": "EXECUTED", "valueOn": "2026-12-01"}]}""", "{}");
        happen("report", "PaymentConfirmed", """
                {"caseId": "%s", "organisation": "gm0344", "amountCents": 500, "endToEndId": "VW2026-8",
                 "valueOn": "2026-12-01"}""".formatted(PAID));
        postings = new ArrayList<>(
                events.stream().flatMap(event -> Chart.entry(event).stream()).toList());
        contributions = new ArrayList<>(List.of(
                new Line(PAID, "gm0344", "PAID", 600, 600, 500, 500),
                new Line(GRANTED_LATER, "gm0363", "GRANTED", 500, 500, 0, 0)));
        bookVersion = events.size();
    }

    /** Has something happen, and published if the world is told. */
    void happen(String decision, String type, String payload) {
        StoredEvent event = new StoredEvent(
                decision.equals("opened"),
                "event " + (events.size() + 1),
                "BudgetYear",
                "2026",
                events.size() + 1L,
                type,
                decision,
                payload);
        events.add(event);
        TopicRules.asPublished(event).ifPresent(records::add);
    }

    /** Has a request be answered, under a key of this name. */
    void told(What what, String key, String about, String body, String answer) {
        answers.add(new Answer(new Request(what, key, "somebody", about, "/" + about, body), 200, answer));
    }

    void changeEvent(int number, UnaryOperator<String> payload) {
        StoredEvent it = events.get(number - 1);
        events.set(
                number - 1,
                new StoredEvent(
                        it.prepared(),
                        it.id(),
                        it.entity(),
                        it.entityId(),
                        it.version(),
                        it.type(),
                        it.decision(),
                        payload.apply(it.payload())));
    }

    Findings judged() {
        return LedgerCheck.judge(
                new Evidence(2026, answers, events, postings, contributions, provisions, bookVersion, records, totals));
    }
}
