package nl.veiligwonen.funding.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import nl.veiligwonen.contracts.CaseId;
import nl.veiligwonen.funding.budgetyear.BudgetYearEvent;
import nl.veiligwonen.funding.budgetyear.BudgetYearEvent.ContributionGranted;
import nl.veiligwonen.funding.budgetyear.BudgetYearEvent.ContributionRefused;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The answer to a request for a contribution. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ContributionDecision", description = "The answer to a request for a contribution (besluit).")
public record ContributionDecision(
        @Schema(required = true) CaseId caseId,

        @Schema(description = "The budget year (begrotingsjaar).", required = true, examples = "2026")
        int year,

        @Schema(description = "Granted (verleend) or refused (geweigerd).", required = true)
        Outcome outcome,

        @Schema(description = "What was asked.", required = true)
        long requestedCents,

        @Schema(description = "What is granted; 0 if refused.", required = true)
        long grantedCents,

        @Schema(description = "Why it is refused, for programs.", examples = "ceiling-reached") @Nullable String code,

        @Schema(description = "Why it is refused, and what can be done.") @Nullable String reason,

        @Schema(description = "The article it follows from.", required = true, examples = "Awb 4:29")
        String source) {

    /** What an answer can be. */
    @Schema(name = "ContributionOutcome")
    public enum Outcome {
        GRANTED,
        REFUSED
    }

    /** The answer by the first event that a request leads to. */
    static ContributionDecision of(BudgetYearEvent event) {
        if (event instanceof ContributionGranted granted) {
            return new ContributionDecision(
                    granted.caseId(),
                    granted.year(),
                    Outcome.GRANTED,
                    granted.requestedCents().value(),
                    granted.amountCents().value(),
                    granted.requestedCents().equals(granted.amountCents()) ? null : "granted-what-is-left",
                    granted.requestedCents().equals(granted.amountCents())
                            ? null
                            : "No more was left. The rules of this year grant what is left.",
                    "Awb 4:29");
        }
        if (event instanceof ContributionRefused refused) {
            return new ContributionDecision(
                    refused.caseId(),
                    refused.year(),
                    Outcome.REFUSED,
                    refused.requestedCents().value(),
                    0,
                    "ceiling-reached",
                    ("What is left for you this year (%s) is less than what was asked. The request keeps its place: it is"
                                    + " granted when enough money comes free.")
                            .formatted(refused.leftCents()),
                    "Awb 4:25");
        }
        throw new IllegalStateException("A request is granted or refused");
    }
}
