package nl.veiligwonen.funding.api;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import nl.veiligwonen.funding.budgetyear.BudgetYearDecider;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the ministry sends to open a year. */
@Schema(
        name = "BudgetYearOpening",
        description = "The opening of a budget year (opening begrotingsjaar).",
        examples = BudgetYearOpening.EXAMPLE)
public record BudgetYearOpening(
        @Schema(description = "The year.", required = true)
        @NotNull @Min(BudgetYearDecider.FIRST_YEAR) @Max(BudgetYearDecider.LAST_YEAR) Integer year,

        @Schema(description = "The ceiling (plafond) in whole euro cents.", required = true)
        @NotNull @Min(1) @Max(BudgetYearDecider.HIGHEST_CEILING_CENTS) Long ceilingCents) {

    static final String EXAMPLE = """
            {"year": 2026, "ceilingCents": 250000000}
            """;
}
