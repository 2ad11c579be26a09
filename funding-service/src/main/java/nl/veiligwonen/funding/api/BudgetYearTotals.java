package nl.veiligwonen.funding.api;

import nl.veiligwonen.funding.budgetyear.BudgetYear.Closed;
import nl.veiligwonen.funding.budgetyear.BudgetYear.Open;
import nl.veiligwonen.funding.budgetyear.BudgetYear.Opened;
import nl.veiligwonen.funding.budgetyear.Distribution;
import nl.veiligwonen.funding.budgetyear.Totals;
import nl.veiligwonen.funding.budgetyear.WhenTooLittle;
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

        @Schema(description = "What may go out in the year (kasbudget).", required = true)
        long cashCents,

        @Schema(
                description = "What has gone out in the year, of its own and of what was brought forward (kas).",
                required = true)
        long cashPaidCents,

        @Schema(description = "What is instructed to be paid, or with the bank (onderweg).", required = true)
        long underWayCents,

        @Schema(description = "What was open in the year before, and is still to be paid in this one.", required = true)
        long broughtForwardCents,

        @Schema(description = "How the ceiling is distributed (wijze van verdeling).", required = true)
        Distribution distribution,

        @Schema(description = "What happens to a request for more than is left.", required = true)
        WhenTooLittle whenTooLittle,

        @Schema(description = "Whether the year has been closed (afgesloten).", required = true)
        boolean closed,

        @Schema(description = "How many contributions have been granted.", required = true)
        int grantedCount,

        @Schema(description = "How many requests have been refused.", required = true)
        int refusedCount) {

    static BudgetYearTotals of(Opened opened) {
        Open year = opened.book();
        Totals totals = year.totals();
        return new BudgetYearTotals(
                year.year(),
                totals.ceiling().value(),
                totals.committed().value(),
                totals.determined().value(),
                totals.paid().value(),
                totals.left().value(),
                totals.cash().value(),
                totals.cashPaid().value(),
                totals.underWay().value(),
                totals.broughtForward().open().value(),
                year.rules().distribution(),
                year.rules().whenTooLittle(),
                opened instanceof Closed,
                year.granted(),
                year.refused());
    }
}
