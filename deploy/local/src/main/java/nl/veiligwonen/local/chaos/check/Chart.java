package nl.veiligwonen.local.chaos.check;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.veiligwonen.local.chaos.check.Evidence.Posting;

/** Which accounts there are, and what each event posts to them: the checker's own reading of the books. */
final class Chart {

    private static final Map<String, String> BOOKS = Map.ofEntries(
            Map.entry("CEILING", "obligations"),
            Map.entry("AVAILABLE", "obligations"),
            Map.entry("GRANTED", "obligations"),
            Map.entry("DETERMINED", "obligations"),
            Map.entry("SETTLED", "obligations"),
            Map.entry("CASH_BUDGET", "cash"),
            Map.entry("CASH_AVAILABLE", "cash"),
            Map.entry("PAYMENT_INSTRUCTED", "cash"),
            Map.entry("PAYMENT_RELEASED", "cash"),
            Map.entry("PAID", "cash"));

    private Chart() {}

    static String bookOf(String account) {
        return BOOKS.getOrDefault(account, "no book");
    }

    /** What an event posts. */
    static List<Posting> entry(StoredEvent event) {
        long amount = event.cents("amountCents");
        return switch (event.type()) {
            case "BudgetYearOpened" -> budgets(event, event.cents("ceilingCents"), event.cents("cashCents"));
            case "BudgetChanged" ->
                budgets(event, event.cents("ceilingRaisedByCents"), event.cents("cashRaisedByCents"));
            case "ContributionGranted" -> move(event, amount, "AVAILABLE", "GRANTED");
            case "GrantWithdrawn" -> move(event, amount, "GRANTED", "AVAILABLE");
            case "ContributionDetermined" -> determined(event, amount, event.cents("releasedCents"));
            case "PaymentInstructed" -> move(event, amount, "CASH_AVAILABLE", "PAYMENT_INSTRUCTED");
            case "PaymentReleased" -> move(event, amount, "PAYMENT_INSTRUCTED", "PAYMENT_RELEASED");
            case "PaymentConfirmed" ->
                both(move(event, amount, "DETERMINED", "SETTLED"), move(event, amount, "PAYMENT_RELEASED", "PAID"));
            case "PaymentRejected" ->
                event.json().path("afterPayment").asBoolean()
                        ? both(
                                move(event, amount, "SETTLED", "DETERMINED"),
                                move(event, amount, "PAID", "CASH_AVAILABLE"))
                        : move(event, amount, "PAYMENT_RELEASED", "CASH_AVAILABLE");
            default -> List.of();
        };
    }

    private static List<Posting> budgets(StoredEvent event, long ceiling, long cash) {
        return both(move(event, ceiling, "CEILING", "AVAILABLE"), move(event, cash, "CASH_BUDGET", "CASH_AVAILABLE"));
    }

    private static List<Posting> determined(StoredEvent event, long amount, long released) {
        List<Posting> kept =
                List.of(posting(event, "GRANTED", -amount - released), posting(event, "DETERMINED", amount));
        return released == 0 ? kept : both(kept, List.of(posting(event, "AVAILABLE", released)));
    }

    private static List<Posting> move(StoredEvent event, long cents, String from, String to) {
        return List.of(posting(event, from, -cents), posting(event, to, cents));
    }

    private static Posting posting(StoredEvent event, String account, long cents) {
        return new Posting(
                event.version(),
                account,
                event.caseId(),
                event.json().path("organisation").asText(),
                cents);
    }

    private static List<Posting> both(List<Posting> some, List<Posting> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }
}
