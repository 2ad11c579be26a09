package nl.veiligwonen.local.chaos.load;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;

/**
 * The controller who releases what was instructed in batches, and the bank that tells what it did: it pays most, rejects
 * some, sends some back that it had paid, and tells some of it twice.
 */
final class Bank {

    private static final int MOST_IN_BATCH = 20;

    private final int year;
    private final LocalDate today;
    private final Queue<String> instructed;

    Bank(LocalDate today, Queue<String> instructed) {
        this.year = today.getYear();
        this.today = today;
        this.instructed = instructed;
    }

    /** Makes the payments that wait. */
    void pay(Visitor visitor) throws InterruptedException {
        List<String> cases = new ArrayList<>();
        for (String next = instructed.poll(); next != null; next = instructed.poll()) {
            cases.add(next);
            if (cases.size() == MOST_IN_BATCH) {
                break;
            }
        }
        if (cases.isEmpty()) {
            visitor.pause();
            return;
        }
        Answer batch = visitor.ofYear(What.RELEASE, Visitor.CONTROLLER, year, Map.of("caseIds", cases));
        if (batch.isDone()) {
            report(visitor, batch.json().path("payments"));
        }
    }

    private void report(Visitor visitor, JsonNode payments) throws InterruptedException {
        List<Map<String, Object>> told = new ArrayList<>();
        List<Map<String, Object>> sentBack = new ArrayList<>();
        List<String> again = new ArrayList<>();
        for (JsonNode payment : payments) {
            String id = payment.path("endToEndId").asText();
            boolean rejected = visitor.chance(8);
            told.add(rejected ? rejection(id) : execution(id));
            if (!rejected && visitor.chance(20)) {
                sentBack.add(rejection(id));
                rejected = true;
            }
            if (rejected) {
                again.add(payment.path("caseId").asText());
            }
        }
        tell(visitor, told);
        if (!sentBack.isEmpty()) {
            tell(visitor, sentBack);
        } else if (visitor.chance(4)) {
            tell(visitor, told);
        }
        for (String caseId : again) {
            if (visitor.ofContribution(What.INSTRUCTION, Visitor.OFFICIAL, caseId, Map.of())
                    .isDone()) {
                instructed.add(caseId);
            }
        }
    }

    private void tell(Visitor visitor, List<Map<String, Object>> payments) throws InterruptedException {
        visitor.ofYear(What.BANK_REPORT, Visitor.CONTROLLER, year, Map.of("payments", payments));
    }

    private Map<String, Object> execution(String id) {
        return Map.of("endToEndId", id, "outcome", "EXECUTED", "valueOn", today.toString());
    }

    private static Map<String, Object> rejection(String id) {
        return Map.of("endToEndId", id, "outcome", "REJECTED", "reasonCode", "AC04");
    }
}
