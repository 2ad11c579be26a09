package nl.veiligwonen.funding.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import nl.veiligwonen.funding.crash.FundingClient.Ask;
import nl.veiligwonen.platform.test.Tokens;
import nl.veiligwonen.platform.web.Role;

/** A budget year from its opening to its closing, with everything that can be asked of it. */
final class YearCourse {

    private static final long CEILING = 100_000;
    private static final int AT_ONCE = 6;
    private static final String IBAN = "NL91ABNA0417164300";

    private final Walk walk;
    private final StoredBooks books;
    private final Cases cases;
    private final Random random;
    private final int year;
    private final String organisation;
    private final String official = Tokens.of(Role.MINISTRY_OFFICIAL, "official-1");
    private final String controller = Tokens.of(Role.MINISTRY_CONTROLLER, "controller-1");

    YearCourse(Walk walk, StoredBooks books, Cases cases, Random random, int year, String organisation) {
        this.walk = walk;
        this.books = books;
        this.cases = cases;
        this.random = random;
        this.year = year;
        this.organisation = organisation;
    }

    void open() {
        changes(official, "budget-years", """
                {"year": %d, "ceilingCents": %d}
                """.formatted(year, CEILING));
    }

    /** Everything between its opening and its closing. */
    void run() {
        verifyAccount();
        String paid = declared(20_000, 18_000);
        String returned = declared(10_000, 10_000);
        String rejected = declared(9_000, 9_000);
        Stream.of(paid, returned, rejected).forEach(this::request);
        List<String> others = requestAtOnce();
        waitForRoom();
        Stream.of(paid, returned, rejected).forEach(caseId -> contribution(official, caseId, "determinations", "{}"));
        correct(returned);
        suspend(rejected);
        pay(paid, returned, rejected);
        reclaim(paid, others.getFirst());
        contribution(official, others.get(1), "grant-withdrawals", "{\"ground\": \"ON_REQUEST\"}");
        contribution(official, others.get(2), "determinations", "{}");
        walk.oneCrashEach(() -> List.of(tooMuch()));
        walk.oneCrashEach(() -> Stream.generate(this::tooMuch).limit(3).toList());
    }

    private Ask tooMuch() {
        return requestOf(declared(CEILING, CEILING));
    }

    private void verifyAccount() {
        String account = "bank-accounts/" + organisation;
        changes(official, account + "/registrations", """
                {"iban": "%s", "holder": "Gemeente", "reason": "letter-1"}
                """.formatted(IBAN));
        changes(controller, account + "/verifications", "{\"iban\": \"%s\"}".formatted(IBAN));
    }

    /** Of these six one is more than there is. */
    private List<String> requestAtOnce() {
        List<String> ids = new ArrayList<>(Stream.generate(() -> declared(10_000, 9_500))
                .limit(AT_ONCE - 1)
                .toList());
        ids.add(declared(62_000, 62_000));
        List<Ask> asks = new ArrayList<>(ids.stream().map(this::requestOf).toList());
        Collections.shuffle(asks, random);
        walk.together(asks);
        assertThat(books.year(year).cases().get(ids.getLast()).committed()).isZero();
        contribution(employer(), ids.getLast(), "request-withdrawals", "{}");
        return ids;
    }

    /** What does not fit is refused, and granted once the ceiling has been raised; what is nonsense is refused at once. */
    private void waitForRoom() {
        String waiting = declared(30_000, 30_000);
        request(waiting);
        walk.refused(ask(official, "contributions/" + waiting + "/determinations", "{}"));
        changes(official, "budget-years/" + year + "/budget-changes", """
                {"ceilingCents": %d, "cashCents": %d, "decision": "Stcrt. 2030, 1"}
                """.formatted(CEILING + 30_000, CEILING));
        assertThat(books.year(year).cases().get(waiting).committed()).isEqualTo(30_000);
    }

    private void correct(String caseId) {
        contribution(official, caseId, "corrections", """
                {"year": %d, "entry": %d, "reason": "WRONG_AMOUNT"}
                """.formatted(
                        year, books.year(year).version() - 1));
        contribution(official, caseId, "determinations", "{}");
    }

    private void suspend(String caseId) {
        contribution(official, caseId, "payment-instructions", "{}");
        contribution(official, caseId, "payment-suspensions", "{\"until\": \"%d-03-20\"}".formatted(year));
        walk.refused(ask(official, "contributions/" + caseId + "/payment-instructions", "{}"));
        contribution(official, caseId, "payment-resumptions", "{}");
    }

    private void pay(String paid, String returned, String rejected) {
        Stream.of(paid, returned, rejected)
                .forEach(caseId -> contribution(official, caseId, "payment-instructions", "{}"));
        release(paid, returned, rejected);
        report(executed(paid), executed(returned), rejected(rejected));
        report(rejected(returned));
        for (String again : List.of(returned, rejected)) {
            contribution(official, again, "payment-instructions", "{}");
        }
        release(returned, rejected);
        report(executed(returned), executed(rejected));
    }

    private void release(String... ids) {
        changes(controller, "budget-years/" + year + "/payment-batches", """
                {"caseIds": ["%s"]}
                """.formatted(String.join("\", \"", ids)));
    }

    private void report(String... payments) {
        changes(
                controller,
                "budget-years/" + year + "/bank-reports",
                "{\"payments\": [%s]}".formatted(String.join(", ", payments)));
    }

    private String executed(String caseId) {
        return """
                {"endToEndId": "%s", "outcome": "EXECUTED", "valueOn": "%d-03-02"}
                """.formatted(books.year(year).endToEndId(caseId), year);
    }

    private String rejected(String caseId) {
        return """
                {"endToEndId": "%s", "outcome": "REJECTED", "reasonCode": "AC04"}
                """.formatted(books.year(year).endToEndId(caseId));
    }

    private void reclaim(String paid, String next) {
        contribution(official, paid, "reclaims", "{\"amountCents\": 13000, \"ground\": \"NEW_FACTS\"}");
        contribution(
                controller,
                paid,
                "claim-receipts",
                "{\"amountCents\": 1000, \"receivedOn\": \"%d-03-02\"}".formatted(year));
        contribution(official, next, "determinations", "{}");
        contribution(official, next, "set-offs", """
                {"claimOn": "%s", "amountCents": 9500}
                """.formatted(paid));
    }

    /** Closes the year; the next one must be open. */
    void close() {
        changes(official, "budget-years/" + year + "/closings", "{}");
        assertThat(books.year(year).closed()).isTrue();
    }

    private String declared(long estimatedCents, long declaredCents) {
        return cases.declared(organisation, estimatedCents, declaredCents);
    }

    private void request(String caseId) {
        walk.ask(requestOf(caseId));
    }

    private Ask requestOf(String caseId) {
        return ask(employer(), "provisions/" + caseId + "/contribution-requests", "{}");
    }

    private void contribution(String token, String caseId, String what, String body) {
        changes(token, "contributions/" + caseId + "/" + what, body);
    }

    private void changes(String token, String path, String body) {
        walk.ask(ask(token, path, body));
    }

    private Ask ask(String token, String path, String body) {
        String name = path.replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "{caseId}");
        return new Ask(name, token, path, body, new UUID(random.nextLong(), random.nextLong()).toString());
    }

    private String employer() {
        return Tokens.organisation(organisation);
    }
}
