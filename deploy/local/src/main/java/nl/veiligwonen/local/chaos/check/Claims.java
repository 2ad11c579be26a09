package nl.veiligwonen.local.chaos.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import nl.veiligwonen.local.chaos.load.Answer;
import nl.veiligwonen.local.chaos.load.What;

/** What an answer claims to have happened, and what an event says that has; in the same words. */
final class Claims {

    private Claims() {}

    static boolean isOfBank(Answer answer) {
        return answer.request().what() == What.BANK_REPORT;
    }

    /** What an answer that says that the request was carried out claims. */
    static List<String> of(Answer answer) {
        String about = answer.request().about();
        JsonNode said = answer.json();
        return switch (answer.request().what()) {
            case CONTRIBUTION -> List.of(decision(about, said));
            case REQUEST_WITHDRAWAL -> List.of("RequestWithdrawn of " + about);
            case GRANT_WITHDRAWAL -> List.of("GrantWithdrawn of " + about);
            case DELIVERY -> List.of("MeasureDelivered of " + about);
            case COST ->
                List.of("CostDeclared of %s: %d"
                        .formatted(
                                about,
                                answer.request().json().path("amountCents").asLong()));
            case DETERMINATION ->
                List.of("ContributionDetermined of %s: %d"
                        .formatted(about, said.path("determinedCents").asLong()));
            case INSTRUCTION ->
                List.of("PaymentInstructed of %s: %d"
                        .formatted(about, said.path("determinedCents").asLong()));
            case RELEASE -> release(said);
            case BANK_REPORT -> report(answer.request().json());
            case BUDGET ->
                List.of("BudgetChanged to %d"
                        .formatted(said.path("ceilingCents").asLong()));
        };
    }

    private static String decision(String caseId, JsonNode said) {
        long requested = said.path("requestedCents").asLong();
        return said.path("outcome").asText().equals("GRANTED")
                ? "ContributionGranted of %s: %d of %d"
                        .formatted(caseId, said.path("grantedCents").asLong(), requested)
                : "ContributionRefused of %s: %d".formatted(caseId, requested);
    }

    private static List<String> release(JsonNode batch) {
        int number = batch.path("batch").asInt();
        List<String> claims = new ArrayList<>();
        claims.add("PaymentBatchReleased %d: %d payments of %d"
                .formatted(
                        number,
                        batch.path("paymentCount").asInt(),
                        batch.path("totalCents").asLong()));
        batch.path("payments")
                .forEach(payment -> claims.add("PaymentReleased of %s: %d as %s in batch %d"
                        .formatted(
                                payment.path("caseId").asText(),
                                payment.path("amountCents").asLong(),
                                payment.path("endToEndId").asText(),
                                number)));
        return claims;
    }

    private static List<String> report(JsonNode told) {
        List<String> claims = new ArrayList<>();
        told.path("payments")
                .forEach(payment -> claims.add(
                        payment.path("outcome").asText().equals("EXECUTED")
                                ? "PaymentConfirmed as %s on %s"
                                        .formatted(
                                                payment.path("endToEndId").asText(),
                                                payment.path("valueOn").asText())
                                : "PaymentRejected as %s for %s"
                                        .formatted(
                                                payment.path("endToEndId").asText(),
                                                payment.path("reasonCode").asText())));
        return claims;
    }

    /**
     * Whether nobody is told of an event: a measure whose cost is declared is accepted by that, and what comes free is
     * granted to those who wait.
     *
     * @param leads whether it is the first event of its decision
     */
    static boolean isConsequence(StoredEvent event, boolean leads) {
        return event.type().equals("MeasureAccepted") || (event.type().equals("ContributionGranted") && !leads);
    }

    /** What an event says. */
    static String of(StoredEvent event) {
        JsonNode json = event.json();
        String ofCase = event.type() + " of " + event.caseId();
        return switch (event.type()) {
            case "ContributionGranted" ->
                "%s: %d of %d".formatted(ofCase, event.cents("amountCents"), event.cents("requestedCents"));
            case "ContributionRefused" -> "%s: %d".formatted(ofCase, event.cents("requestedCents"));
            case "RequestWithdrawn", "GrantWithdrawn", "MeasureDelivered" -> ofCase;
            case "ContributionDetermined", "PaymentInstructed" ->
                "%s: %d".formatted(ofCase, event.cents("amountCents"));
            case "CostDeclared" ->
                "%s: %d".formatted(ofCase, json.at("/cost/invoice/inclVatCents").asLong());
            case "PaymentBatchReleased" ->
                "PaymentBatchReleased %d: %d payments of %d"
                        .formatted(
                                json.path("batch").asInt(),
                                json.path("payments").asInt(),
                                event.cents("totalCents"));
            case "PaymentReleased" ->
                "%s: %d as %s in batch %d"
                        .formatted(
                                ofCase,
                                event.cents("amountCents"),
                                json.path("endToEndId").asText(),
                                json.path("batch").asInt());
            case "PaymentConfirmed" ->
                "PaymentConfirmed as %s on %s"
                        .formatted(
                                json.path("endToEndId").asText(),
                                json.path("valueOn").asText());
            case "PaymentRejected" ->
                "PaymentRejected as %s for %s"
                        .formatted(
                                json.path("endToEndId").asText(),
                                json.path("reasonCode").asText());
            case "BudgetChanged" -> "BudgetChanged to " + event.cents("ceilingCents");
            default -> event.toString();
        };
    }
}
