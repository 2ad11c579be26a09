package nl.veiligwonen.funding.api;

import jakarta.validation.constraints.*;
import nl.veiligwonen.contracts.EuroCents;
import nl.veiligwonen.funding.budgetyear.BudgetYearCommand.ChangeBudget;
import nl.veiligwonen.funding.budgetyear.BudgetYearDecider;
import nl.veiligwonen.funding.budgetyear.DecisionReference;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the two budgets of a year become. */
@Schema(
        name = "BudgetChange",
        description = "A change of the ceiling or the cash budget (begrotingswijziging).",
        examples = BudgetChange.EXAMPLE)
public record BudgetChange(
        @Schema(description = "The ceiling (plafond) in whole euro cents.", required = true)
        @NotNull @Min(1) @Max(BudgetYearDecider.HIGHEST_CEILING_CENTS) Long ceilingCents,

        @Schema(description = "The cash budget (kasbudget) in whole euro cents.", required = true)
        @NotNull @Min(1) @Max(BudgetYearDecider.HIGHEST_CEILING_CENTS) Long cashCents,

        @Schema(description = "Where the decision was announced (bekendmaking).", required = true)
        @NotNull @Pattern(regexp = DecisionReference.PATTERN, message = BudgetChange.REFERENCE_EXPECTATION) String decision) {

    static final String EXAMPLE = """
            {"ceilingCents": 260000000, "cashCents": 250000000, "decision": "Stcrt. 2026, 12345"}
            """;

    static final String REFERENCE_EXPECTATION =
            "must be at most 40 letters, digits, spaces and . , - / with at least one digit";

    ChangeBudget toCommand() {
        return new ChangeBudget(EuroCents.of(ceilingCents), EuroCents.of(cashCents), DecisionReference.of(decision));
    }
}
