package nl.veiligwonen.funding.crash;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * The book of a year in the order of receipt, added up from the JSON of its events by who shares no code with the service.
 * Must hold after every event.
 */
final class YearOnPaper {

    private final int year;
    private final Map<String, CaseOnPaper> cases = new TreeMap<>();
    private final Map<String, String> payments = new TreeMap<>();
    private final Set<String> confirmed = new HashSet<>();
    private long version;
    private long ceiling;
    private long cash;
    private long paymentsOfBatch;
    private long centsOfBatch;
    private JsonNode carriedOver;
    private JsonNode broughtForward;

    YearOnPaper(int year) {
        this.year = year;
    }

    /** Takes the next event. */
    void take(long number, String type, JsonNode event) {
        assertThat(number).as("the versions of %d have no gap", year).isEqualTo(version + 1);
        assertThat(event.get("year").intValue()).isEqualTo(year);
        assertThat(closed()).as("nothing happens in %d after its closing", year).isFalse();
        version = number;
        apply(type, event);
        assertThat(paymentsOfBatch == 0 || type.startsWith("PaymentBatch") || type.equals("PaymentReleased"))
                .as("a batch is whole")
                .isTrue();
        assertHolds();
    }

    private void apply(String type, JsonNode event) {
        switch (type) {
            case "BudgetYearOpened" -> {
                assertThat(version).isEqualTo(1);
                ceiling = cents(event, "ceilingCents");
                cash = cents(event, "cashCents");
            }
            case "BudgetChanged" -> {
                ceiling += cents(event, "ceilingRaisedByCents");
                cash += cents(event, "cashRaisedByCents");
                assertThat(ceiling).isEqualTo(cents(event, "ceilingCents"));
                assertThat(cash).isEqualTo(cents(event, "cashCents"));
            }
            case "BudgetYearClosed" -> close(event.get("statement"));
            case "ObligationsBroughtForward" -> bringForward(event.get("carriedOver"));
            case "PaymentBatchReleased" -> {
                paymentsOfBatch = event.get("payments").longValue();
                centsOfBatch = cents(event, "totalCents");
            }
            default -> applyToCase(type, event, of(event, "caseId"));
        }
    }

    private void applyToCase(String type, JsonNode event, CaseOnPaper theCase) {
        switch (type) {
            case "ContributionGranted" -> grant(event, theCase);
            case "ContributionRefused" -> {
                assertThat(theCase.committed()).isZero();
                assertThat(cents(event, "leftCents")).isEqualTo(left());
                assertThat(cents(event, "requestedCents")).as("refused").isGreaterThan(left());
            }
            case "RequestWithdrawn" -> assertThat(theCase.committed()).isZero();
            case "GrantWithdrawn" -> {
                assertThat(cents(event, "amountCents")).isEqualTo(theCase.granted);
                theCase.granted = 0;
                theCase.award = 0;
                assertLeft(event);
            }
            case "ContributionDetermined" -> {
                long amount = cents(event, "amountCents");
                assertThat(amount + cents(event, "releasedCents")).isEqualTo(theCase.granted);
                theCase.granted = 0;
                theCase.determined = amount;
                assertLeft(event);
            }
            case "EntryCorrected" -> correct(event, theCase);
            case "ContributionReclaimed" -> {
                theCase.claim += cents(event, "amountCents");
                assertThat(theCase.claim).isLessThanOrEqualTo(theCase.paid);
            }
            case "ClaimReceived" -> theCase.claim -= cents(event, "amountCents");
            case "ClaimSetOff" -> {
                theCase.paid += cents(event, "amountCents");
                of(event, "claimOn").claim -= cents(event, "amountCents");
                assertThat(event.get("paidInFull").booleanValue()).isEqualTo(theCase.paid == theCase.determined);
            }
            default -> pay(type, event, theCase);
        }
    }

    private void grant(JsonNode event, CaseOnPaper theCase) {
        assertThat(theCase.committed()).as("granted once").isZero();
        theCase.award = cents(event, "amountCents");
        theCase.granted = theCase.award;
        assertThat(theCase.award).isLessThanOrEqualTo(cents(event, "requestedCents"));
        assertThat(cents(event, "committedCents")).isEqualTo(committed());
        assertLeft(event);
    }

    private void correct(JsonNode event, CaseOnPaper theCase) {
        JsonNode before = event.get("before");
        assertThat(cents(before, "granted")).isEqualTo(theCase.granted);
        assertThat(cents(before, "unpaid") + cents(before, "paid")).isEqualTo(theCase.determined);
        assertThat(cents(before, "paid")).isEqualTo(theCase.paid);
        JsonNode after = event.get("after");
        theCase.granted = cents(after, "granted");
        theCase.determined = cents(after, "unpaid") + cents(after, "paid");
        theCase.underWay = cents(after, "instructed") + cents(after, "released");
        theCase.paid = cents(after, "paid");
        assertLeft(event);
    }

    private void pay(String type, JsonNode event, CaseOnPaper theCase) {
        long amount =
                type.equals("PaymentResumed") || type.equals("PaymentSuspended") ? 0 : cents(event, "amountCents");
        switch (type) {
            case "PaymentInstructed" -> {
                assertThat(amount).isEqualTo(theCase.determined - theCase.paid);
                theCase.underWay += amount;
            }
            case "PaymentSuspended" -> theCase.underWay -= cents(event, "takenBackCents");
            case "PaymentResumed" -> assertThat(theCase.underWay).isZero();
            case "PaymentReleased" -> {
                assertThat(payments.put(
                                event.get("endToEndId").textValue(),
                                event.get("caseId").textValue()))
                        .as("an identification is used once")
                        .isNull();
                assertThat(amount).isEqualTo(theCase.underWay);
                paymentsOfBatch--;
                centsOfBatch -= amount;
                assertThat(paymentsOfBatch == 0).isEqualTo(centsOfBatch == 0);
            }
            case "PaymentConfirmed" -> {
                assertThat(confirmed.add(payment(event, theCase)))
                        .as("paid once")
                        .isTrue();
                theCase.underWay -= amount;
                theCase.paid += amount;
            }
            case "PaymentRejected" -> {
                boolean afterPayment = event.get("afterPayment").booleanValue();
                assertThat(confirmed.remove(payment(event, theCase))).isEqualTo(afterPayment);
                theCase.paid -= afterPayment ? amount : 0;
                theCase.underWay -= afterPayment ? 0 : amount;
            }
            default -> throw new AssertionError("An event of a kind that this test does not know: " + type);
        }
    }

    private String payment(JsonNode event, CaseOnPaper theCase) {
        String payment = event.get("endToEndId").textValue();
        assertThat(cases.get(payments.get(payment)))
                .as("a payment that was released")
                .isSameAs(theCase);
        return payment;
    }

    private void close(JsonNode statement) {
        carriedOver = statement.get("carriedOver");
        assertThat(cents(statement, "ceilingCents")).isEqualTo(ceiling);
        assertThat(cents(statement, "cashCents")).isEqualTo(cash);
        assertThat(cents(statement, "paidCents")).isEqualTo(sum(theCase -> theCase.paid));
        assertThat(sum(carriedOver.get("obligations"), YearOnPaper::openCents)).isEqualTo(sum(CaseOnPaper::open));
        assertThat(sum(carriedOver.get("claims"), claim -> cents(claim, "openCents")))
                .isEqualTo(sum(theCase -> theCase.claim));
        assertThat(sum(theCase -> theCase.underWay)).isZero();
    }

    private void bringForward(JsonNode brought) {
        broughtForward = brought;
        for (JsonNode obligation : brought.get("obligations")) {
            CaseOnPaper theCase = of(obligation, "caseId");
            theCase.own = false;
            theCase.award = cents(obligation, "grantedCents");
            theCase.granted = isDetermined(obligation) ? 0 : theCase.award;
            theCase.determined = isDetermined(obligation) ? openCents(obligation) : 0;
        }
        for (JsonNode claim : brought.get("claims")) {
            of(claim, "caseId").claim += cents(claim, "openCents");
        }
    }

    private static boolean isDetermined(JsonNode obligation) {
        return obligation.hasNonNull("determination");
    }

    private static long openCents(JsonNode obligation) {
        return isDetermined(obligation)
                ? cents(obligation.get("determination"), "amountCents")
                : cents(obligation, "grantedCents");
    }

    private CaseOnPaper of(JsonNode event, String name) {
        return cases.computeIfAbsent(
                event.get(name).textValue(),
                first -> new CaseOnPaper(event.get("organisation").textValue()));
    }

    private static long cents(JsonNode event, String name) {
        JsonNode amount = event.get(name);
        assertThat(amount.isIntegralNumber()).as("%s of %s", name, event).isTrue();
        return amount.longValue();
    }

    private static long sum(JsonNode list, ToLongFunction<JsonNode> amount) {
        long sum = 0;
        for (JsonNode item : list) {
            sum += amount.applyAsLong(item);
        }
        return sum;
    }

    private long sum(ToLongFunction<CaseOnPaper> amount) {
        return cases.values().stream().mapToLong(amount).sum();
    }

    private long committed() {
        return cases.values().stream()
                .filter(theCase -> theCase.own)
                .mapToLong(CaseOnPaper::committed)
                .sum();
    }

    private long left() {
        return ceiling - committed();
    }

    private void assertLeft(JsonNode event) {
        assertThat(cents(event, "leftCents")).isEqualTo(left());
    }

    private void assertHolds() {
        cases.values().forEach(CaseOnPaper::assertHolds);
        assertThat(committed()).as("committed, of the ceiling").isLessThanOrEqualTo(ceiling);
        assertThat(sum(theCase -> theCase.paid + theCase.underWay)).as("cash").isLessThanOrEqualTo(cash);
    }

    int number() {
        return year;
    }

    long version() {
        return version;
    }

    boolean closed() {
        return carriedOver != null;
    }

    /** What goes on in the next year; null if the year was not closed. */
    JsonNode carriedOver() {
        return carriedOver;
    }

    /** What came from the year before; null if nothing did. */
    JsonNode broughtForward() {
        return broughtForward;
    }

    /** By which the bank knows the last payment of a case. */
    String endToEndId(String caseId) {
        return payments.entrySet().stream()
                .filter(payment -> payment.getValue().equals(caseId))
                .map(Map.Entry::getKey)
                .max((one, other) -> Long.compare(entry(one), entry(other)))
                .orElseThrow();
    }

    private static long entry(String payment) {
        return Long.parseLong(payment.substring(payment.indexOf('-') + 1));
    }

    Map<String, CaseOnPaper> cases() {
        return cases;
    }

    /** An amount of each organisation, where it is not nothing. */
    Map<String, Long> byOrganisation(ToLongFunction<CaseOnPaper> amount) {
        Map<String, Long> amounts = new TreeMap<>();
        cases.values().forEach(theCase -> amounts.merge(theCase.organisation, amount.applyAsLong(theCase), Long::sum));
        amounts.values().removeIf(none -> none == 0);
        return amounts;
    }

    /** An amount of each case, where it is not nothing. */
    Map<String, Long> byCase(ToLongFunction<CaseOnPaper> amount) {
        Map<String, Long> amounts = new TreeMap<>();
        cases.forEach((caseId, theCase) -> amounts.put(caseId, amount.applyAsLong(theCase)));
        amounts.values().removeIf(none -> none == 0);
        return amounts;
    }

    /** The balances of accounts that are of no organisation. */
    Map<String, Long> balances() {
        long lapsedCash = cash - sum(theCase -> theCase.paid);
        Function<Long, Long> unlessClosed = amount -> closed() ? 0 : amount;
        return Map.of(
                "CEILING",
                ceiling,
                "CASH_BUDGET",
                cash,
                "AVAILABLE",
                unlessClosed.apply(left()),
                "CASH_AVAILABLE",
                unlessClosed.apply(lapsedCash - sum(theCase -> theCase.underWay)),
                "PAID",
                sum(theCase -> theCase.paid),
                "CARRIED_OVER",
                closed() ? sum(CaseOnPaper::open) : 0);
    }
}
