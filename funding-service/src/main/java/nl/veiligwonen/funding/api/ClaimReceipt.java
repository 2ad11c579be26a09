package nl.veiligwonen.funding.api;

import jakarta.validation.constraints.*;
import java.time.LocalDate;
import nl.veiligwonen.funding.budgetyear.BudgetYearDecider;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What has come back of a claim. */
@Schema(name = "ClaimReceipt", description = "A receipt on a claim (ontvangst).", examples = ClaimReceipt.EXAMPLE)
public record ClaimReceipt(
        @Schema(description = "What has come back, in whole euro cents.", required = true)
        @NotNull @Min(1) @Max(BudgetYearDecider.HIGHEST_CEILING_CENTS) Long amountCents,

        @Schema(description = "The value date of the bank (valutadatum).", required = true) @NotNull LocalDate receivedOn) {

    static final String EXAMPLE = """
            {"amountCents": 50000, "receivedOn": "2026-06-30"}
            """;
}
