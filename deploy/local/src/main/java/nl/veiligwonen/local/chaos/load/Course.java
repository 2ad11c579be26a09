package nl.veiligwonen.local.chaos.load;

import java.util.Map;
import java.util.Queue;

/** The course of one case: its employer asks a contribution, the ministry withdraws or determines it, and has it paid. */
final class Course {

    private static final int MOST_REQUESTS = 4;

    private final String employer;
    private final String caseId;
    private final long estimatedCents;
    private int requests;

    /**
     * A case of which nothing was asked yet.
     *
     * @param employer the demo user who asks for it
     * @param estimatedCents what its one measure is expected to cost; the measure has the id of the case
     */
    Course(String employer, String caseId, long estimatedCents) {
        this.employer = employer;
        this.caseId = caseId;
        this.estimatedCents = estimatedCents;
    }

    /**
     * Goes as far as it can.
     *
     * @param instructed gets the case when its payment has been instructed
     * @return whether it was refused, and can be asked again later
     */
    boolean isRefused(Visitor visitor, Queue<String> instructed) throws InterruptedException {
        requests += 1;
        if (requests > MOST_REQUESTS) {
            visitor.ofContribution(What.REQUEST_WITHDRAWAL, employer, caseId, Map.of());
            return false;
        }
        Answer answer = visitor.ofProvision(What.CONTRIBUTION, employer, caseId, Map.of());
        boolean granted = answer.isDone()
                ? answer.json().path("outcome").asText().equals("GRANTED")
                // It was granted from money that came free.
                : answer.code().equals("contribution-already-granted");
        if (granted) {
            settle(visitor, instructed);
        }
        return !granted;
    }

    private void settle(Visitor visitor, Queue<String> instructed) throws InterruptedException {
        if (visitor.chance(5)) {
            visitor.ofContribution(
                    What.GRANT_WITHDRAWAL, Visitor.OFFICIAL, caseId, Map.of("ground", "ACTIVITIES_NOT_DONE"));
            return;
        }
        visitor.ofProvision(What.DELIVERY, employer, caseId, Map.of("measureId", caseId));
        long cost = estimatedCents * visitor.between(60, 100) / 100;
        visitor.ofProvision(
                What.COST,
                employer,
                caseId,
                Map.of("measureId", caseId, "amountCents", cost, "invoiceReference", caseId));
        visitor.ofContribution(What.DETERMINATION, Visitor.OFFICIAL, caseId, Map.of());
        Answer instruction = visitor.ofContribution(What.INSTRUCTION, Visitor.OFFICIAL, caseId, Map.of());
        if (instruction.isDone()) {
            instructed.add(caseId);
        }
    }
}
