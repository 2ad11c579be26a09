package nl.veiligwonen.local.chaos.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What holds of payments: none is made twice. */
final class PaymentRules {

    private PaymentRules() {}

    static List<Rule> all() {
        return List.of(
                new Rule(
                        "Every payment that goes to the bank has an identification of its own.",
                        PaymentRules::sameName),
                new Rule(
                        "Every batch has the next number, and the payments and the sum that it says.",
                        PaymentRules::unfit),
                new Rule(
                        "No payment is under way or paid while another of the same contribution is.",
                        PaymentRules::paidTwice));
    }

    private static String name(StoredEvent event) {
        return event.json().path("endToEndId").asText();
    }

    private static Stream<StoredEvent> ofType(Evidence evidence, String type) {
        return evidence.ofYear().filter(event -> event.type().equals(type));
    }

    private static Stream<String> sameName(Evidence evidence) {
        Set<String> names = new HashSet<>();
        return ofType(evidence, "PaymentReleased")
                .filter(event -> !names.add(name(event)))
                .map(event -> event + " as " + name(event));
    }

    private static Stream<String> unfit(Evidence evidence) {
        List<String> said = ofType(evidence, "PaymentBatchReleased")
                .map(batch -> batch(
                        batch.json().path("batch").asInt(),
                        batch.json().path("payments").asInt(),
                        batch.cents("totalCents")))
                .toList();
        List<String> made = new ArrayList<>();
        for (int number = 1; number <= said.size(); number++) {
            int batch = number;
            List<Long> payments = ofType(evidence, "PaymentReleased")
                    .filter(event -> event.json().path("batch").asInt() == batch)
                    .map(event -> event.cents("amountCents"))
                    .toList();
            made.add(batch(
                    batch,
                    payments.size(),
                    payments.stream().mapToLong(Long::longValue).sum()));
        }
        return Difference.between("said", said, "made", made);
    }

    private static String batch(int number, int payments, long cents) {
        return "batch %d of %d payments of %d".formatted(number, payments, cents);
    }

    /** Follows each contribution: released, paid, or neither. */
    private static Stream<String> paidTwice(Evidence evidence) {
        Map<String, String> underWay = new HashMap<>();
        Map<String, String> paid = new HashMap<>();
        List<String> wrong = new ArrayList<>();
        evidence.ofYear().forEach(event -> {
            String ofCase = event.caseId();
            switch (event.type()) {
                case "PaymentReleased" -> {
                    if (underWay.put(ofCase, name(event)) != null || paid.containsKey(ofCase)) {
                        wrong.add(event + " as " + name(event) + ", though another is under way or paid");
                    }
                }
                case "PaymentConfirmed" -> {
                    if (!name(event).equals(underWay.remove(ofCase)) || paid.put(ofCase, name(event)) != null) {
                        wrong.add(event + " as " + name(event) + ", which was not under way");
                    }
                }
                case "PaymentRejected" -> {
                    String rejected = event.json().path("afterPayment").asBoolean()
                            ? paid.remove(ofCase)
                            : underWay.remove(ofCase);
                    if (!name(event).equals(rejected)) {
                        wrong.add(event + " as " + name(event) + ", which was neither under way nor paid");
                    }
                }
                default -> {
                    // Sends nothing to the bank.
                }
            }
        });
        return wrong.stream();
    }
}
