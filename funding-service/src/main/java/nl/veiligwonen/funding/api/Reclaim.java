package nl.veiligwonen.funding.api;

import jakarta.validation.constraints.*;
import nl.veiligwonen.funding.budgetyear.BudgetYearDecider;
import nl.veiligwonen.funding.budgetyear.ReclaimGround;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is reclaimed, and why. */
@Schema(name = "Reclaim", description = "A reclaim (terugvordering).", examples = Reclaim.EXAMPLE)
public record Reclaim(
        @Schema(description = "What is reclaimed, in whole euro cents: at most what was paid.", required = true)
        @NotNull @Min(1) @Max(BudgetYearDecider.HIGHEST_CEILING_CENTS) Long amountCents,

        @Schema(description = "The ground of the law (grondslag).", required = true) @NotNull ReclaimGround ground) {

    static final String EXAMPLE = """
            {"amountCents": 50000, "ground": "NEW_FACTS"}
            """;
}
