package nl.veiligwonen.funding.api;

import nl.veiligwonen.funding.budgetyear.BudgetYear.Open;
import nl.veiligwonen.funding.budgetyear.Totals;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The totals of a year, in cents. */
@Schema(name = "BudgetYear", description = "The totals of a budget year (begrotingsjaar), in whole euro cents.")
public record BudgetYearTotals(
        @Schema(required = true, examples = "2026") int year,

        @Schema(description = "The most that can be committed (plafond).", required = true)
        long ceilingCents,

        @Schema(description = "What the year is bound to pay (verplicht).", required = true)
        long committedCents,

        @Schema(description = "What has been determined (vastgesteld).", required = true)
        long determinedCents,

        @Schema(description = "What has been paid (betaald).", required = true)
        long paidCents,

        @Schema(description = "What can still be granted (beschikbaar).", required = true)
        long leftCents,

        @Schema(description = "How many contributions have been granted.", required = true)
        int grantedCount,

        @Schema(description = "How many requests have been refused.", required = true)
        int refusedCount) {

    static BudgetYearTotals of(Open year) {
        Totals totals = year.totals();
        return new BudgetYearTotals(
                year.year(),
                totals.ceiling().value(),
                totals.committed().value(),
                totals.determined().value(),
                totals.paid().value(),
                totals.left().value(),
                year.granted(),
                year.refused());
    }
}
