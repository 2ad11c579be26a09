package nl.veiligwonen.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.veiligwonen.local.demo.SuiteClient.Answer;

/**
 * The payments of a demo, with a bank that is invented: it does not pay the first the first time it is asked, and pays all
 * others. A demo that was broken off goes on where it was.
 */
final class Payments {

    private static final String CONTROLLER = "controller-1";

    private final SuiteClient suite;
    private final String keyPrefix;
    private final LocalDate today;

    Payments(SuiteClient suite, String keyPrefix, LocalDate today) {
        this.suite = suite;
        this.keyPrefix = keyPrefix;
        this.today = today;
    }

    /** Has instructed payments released and made. */
    void make(List<CaseFlow> flows) {
        release(at("PAYMENT_INSTRUCTED", flows));
        List<CaseFlow> released = at("PAYMENT_RELEASED", flows);
        if (!released.isEmpty() && flows.stream().map(CaseFlow::caseId).noneMatch(rejected()::contains)) {
            report(List.of(rejection(released.getFirst())));
        }
        report(at("PAYMENT_RELEASED", flows).stream().map(this::execution).toList());
        List<CaseFlow> repairable = at("PAYMENT_REJECTED", flows);
        repairable.forEach(flow -> flow.contribution().repair());
        release(at("PAYMENT_INSTRUCTED", flows));
        report(at("PAYMENT_RELEASED", flows).stream().map(this::execution).toList());
        Set<String> repaired = rejected();
        flows.forEach(flow -> flow.contribution().paid(repaired.contains(flow.caseId())));
    }

    private static List<CaseFlow> at(String stage, List<CaseFlow> flows) {
        return flows.stream()
                .filter(flow -> flow.contribution().stage().equals(stage))
                .toList();
    }

    private void release(List<CaseFlow> flows) {
        if (!flows.isEmpty()) {
            ask(
                    "payment-batches",
                    Map.of("caseIds", flows.stream().map(CaseFlow::caseId).toList()));
        }
    }

    private void report(List<Map<String, Object>> payments) {
        if (!payments.isEmpty()) {
            ask("bank-reports", Map.of("payments", payments));
        }
    }

    private static Map<String, Object> rejection(CaseFlow flow) {
        return Map.of("endToEndId", endToEndId(flow), "outcome", "REJECTED", "reasonCode", "AC04");
    }

    private Map<String, Object> execution(CaseFlow flow) {
        return Map.of("endToEndId", endToEndId(flow), "outcome", "EXECUTED", "valueOn", today.toString());
    }

    private static String endToEndId(CaseFlow flow) {
        return flow.contribution().now().path("endToEndId").asText();
    }

    /** The cases of which the bank has rejected a payment. */
    private Set<String> rejected() {
        Set<String> cases = new HashSet<>();
        List<JsonNode> batches = new ArrayList<>();
        suite.await(CONTROLLER, year() + "/payment-batches?limit=100")
                .path("items")
                .forEach(batches::add);
        batches.forEach(batch -> batch.path("payments").forEach(payment -> {
            if (payment.path("status").asText().equals("REJECTED")) {
                cases.add(payment.path("caseId").asText());
            }
        }));
        return cases;
    }

    /** What differs has a key of its own; what is asked again has the same. */
    private void ask(String what, Map<String, Object> body) {
        String key = "%s-%s-%08x".formatted(keyPrefix, what, body.hashCode());
        Answer answer = suite.post(CONTROLLER, year() + "/" + what, key, body);
        if (!answer.isOk()) {
            throw new DemoFailedException(
                    "Payments, %s: the suite answers %d %s".formatted(what, answer.status(), answer.body()));
        }
    }

    private String year() {
        return "/funding/v1/budget-years/" + today.getYear();
    }
}
