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

    static ContributionDecision of(BudgetYearEvent event) {
        return switch (event) {
            case ContributionGranted granted ->
                new ContributionDecision(
                        granted.caseId(),
                        granted.year(),
                        Outcome.GRANTED,
                        granted.amountCents().value(),
                        granted.amountCents().value(),
                        null,
                        null,
                        "Awb 4:29");
            case ContributionRefused refused ->
                new ContributionDecision(
                        refused.caseId(),
                        refused.year(),
                        Outcome.REFUSED,
                        refused.requestedCents().value(),
                        0,
                        "ceiling-reached",
                        "What is left of the year (%s) is less than what was asked. Ask again when money has come free."
                                .formatted(refused.leftCents()),
                        "Awb 4:25");
            case BudgetYearEvent.BudgetYearOpened _,
                    BudgetYearEvent.ContributionDetermined _,
                    BudgetYearEvent.PaymentInstructed _,
                    BudgetYearEvent.PaymentConfirmed _ ->
                throw new IllegalStateException("A request is granted or refused");
        };
    }
}
