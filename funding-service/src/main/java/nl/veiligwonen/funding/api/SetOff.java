package nl.veiligwonen.funding.api;

import jakarta.validation.constraints.*;
import nl.veiligwonen.contracts.CaseId;
import nl.veiligwonen.funding.budgetyear.BudgetYearDecider;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which claim is set off, and how much of it. */
@Schema(
        name = "SetOff",
        description = "The set-off of a claim against a payment (verrekening).",
        examples = SetOff.EXAMPLE)
public record SetOff(
        @Schema(description = "The case of which the contribution was reclaimed.", required = true) @NotNull CaseId claimOn,

        @Schema(description = "What is set off, in whole euro cents.", required = true)
        @NotNull @Min(1) @Max(BudgetYearDecider.HIGHEST_CEILING_CENTS) Long amountCents) {

    static final String EXAMPLE = """
            {"claimOn": "5f8d0a52-9d5e-4b43-8d6e-0b6c9c1f7a10", "amountCents": 50000}
            """;
}
