package nl.veiligwonen.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What an employer lends and pays every month, for the duration of the office. */
final class LoanSteps {

    private static final long LOAN_CENTS = 44_900;
    private static final long MONTHLY_CENTS = 4_950;

    private final CaseFile file;
    private final List<String> out = new ArrayList<>();

    LoanSteps(CaseFile file) {
        this.file = file;
    }

    void lend(String step) {
        JsonNode provision = file.change(
                file.organisation(),
                Place.PROVISION,
                "loans",
                "lend-" + step,
                Map.of("description", "Invented: a camera with its own recorder", "valueCents", LOAN_CENTS));
        out.add(last(provision.path("loans"), "loanId"));
        file.walk(Path.LENT);
    }

    /** Everything that is out comes back. */
    void takeBack() {
        for (String loan : out) {
            file.change(
                    file.organisation(),
                    Place.PROVISION,
                    "loan-returns",
                    "loan-returns-" + loan,
                    Map.of("loanId", loan));
            file.walk(Path.LOAN_RETURNED);
        }
        out.clear();
    }

    /** What was lent last does not come back. */
    void writeOff() {
        file.change(
                file.organisation(),
                Place.PROVISION,
                "loan-write-offs",
                Map.of("loanId", out.removeLast(), "motivation", "Invented: it is worn out."));
        file.walk(Path.LOAN_WRITTEN_OFF);
    }

    /** A subscription begins; gives its id. */
    String startMonthlyCost(String step) {
        JsonNode provision = file.change(
                file.organisation(),
                Place.PROVISION,
                "recurring-costs",
                "recurring-costs-" + step,
                Map.of("monthlyCents", MONTHLY_CENTS, "firstMonth", thisMonth()));
        file.walk(Path.RECURRING_COST_STARTED);
        return last(provision.path("recurringCosts"), "recurringCostId");
    }

    void stopMonthlyCost(String costId) {
        file.change(
                file.organisation(),
                Place.PROVISION,
                "recurring-cost-stops",
                Map.of("recurringCostId", costId, "lastMonth", thisMonth()));
        file.walk(Path.RECURRING_COST_STOPPED);
    }

    /** What was paid for the term of office has stopped by itself. */
    void awaitEndOfMonthlyCost(String costId) {
        file.await(file.organisation(), Place.PROVISION, provision -> provision
                .path("recurringCosts")
                .valueStream()
                .anyMatch(cost -> cost.path("recurringCostId").asText().equals(costId) && cost.has("lastMonth")));
        file.walk(Path.RECURRING_COST_ENDED);
    }

    private String thisMonth() {
        return YearMonth.from(file.today()).toString();
    }

    private static String last(JsonNode list, String id) {
        return list.path(list.size() - 1).path(id).asText();
    }
}
