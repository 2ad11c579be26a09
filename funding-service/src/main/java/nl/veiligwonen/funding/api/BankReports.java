package nl.veiligwonen.funding.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import nl.veiligwonen.funding.budgetyear.BudgetYearCommand;
import nl.veiligwonen.funding.budgetyear.BudgetYearCommand.ReportExecuted;
import nl.veiligwonen.funding.budgetyear.BudgetYearCommand.ReportRejected;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the bank did. */
@Schema(
        name = "BankReports",
        description = "What the bank did with payments (terugmelding van de bank).",
        examples = BankReports.EXAMPLE)
public record BankReports(
        @Schema(description = "The payments, of one batch or of several.", required = true)
        @NotNull @Size(min = 1, max = 1000) List<@NotNull @Valid PaymentReport> payments) {

    static final String EXAMPLE = """
            {
              "payments": [
                {"endToEndId": "VW2026-117", "outcome": "EXECUTED", "valueOn": "2026-06-30"},
                {"endToEndId": "VW2026-118", "outcome": "REJECTED", "reasonCode": "AC04"}
              ]
            }
            """;

    /** What the bank can have done. */
    @Schema(name = "PaymentOutcome", description = "Executed (uitgevoerd) or rejected (geweigerd, of teruggeboekt).")
    public enum Outcome {
        EXECUTED,
        REJECTED
    }

    /** What the bank did with one payment. */
    @Schema(name = "PaymentReport", description = "What the bank did with one payment.")
    public record PaymentReport(
            @Schema(description = "The payment, from its batch.", required = true) @NotNull @Size(min = 1, max = 35) String endToEndId,

            @Schema(required = true) @NotNull Outcome outcome,

            @Schema(description = "The value date (valutadatum) of what was executed.") @Nullable LocalDate valueOn,

            @Schema(description = "Why it was rejected, by ISO 20022.")
            @Pattern(regexp = "^[A-Z0-9]{4}$", message = "must be four capitals or digits, such as AC04") @Nullable String reasonCode) {

        /** Null if what its outcome asks for is missing. */
        @Nullable BudgetYearCommand toCommand() {
            return switch (outcome) {
                case EXECUTED -> valueOn == null ? null : new ReportExecuted(endToEndId, valueOn);
                case REJECTED -> reasonCode == null ? null : new ReportRejected(endToEndId, reasonCode);
            };
        }
    }
}
