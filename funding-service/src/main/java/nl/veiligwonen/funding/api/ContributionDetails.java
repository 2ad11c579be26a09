package nl.veiligwonen.funding.api;

import nl.veiligwonen.contracts.CaseId;
import nl.veiligwonen.contracts.OrganisationId;
import nl.veiligwonen.funding.budgetyear.BudgetYear.Open;
import nl.veiligwonen.funding.budgetyear.Contribution;
import nl.veiligwonen.funding.budgetyear.Contribution.Determined;
import nl.veiligwonen.funding.budgetyear.Contribution.Granted;
import nl.veiligwonen.funding.budgetyear.Contribution.Instructed;
import nl.veiligwonen.funding.budgetyear.Contribution.Paid;
import nl.veiligwonen.funding.budgetyear.Contribution.Refused;
import nl.veiligwonen.funding.budgetyear.Contribution.Settled;
import nl.veiligwonen.funding.overview.ContributionOverview.Stage;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The contribution to a case. */
@Schema(name = "Contribution", description = "The contribution to a case (tegemoetkoming), in whole euro cents.")
public record ContributionDetails(
        @Schema(required = true) CaseId caseId,

        @Schema(description = "The employer, by TOOI code.", required = true, examples = "gm0344")
        OrganisationId organisation,

        @Schema(description = "The budget year (begrotingsjaar).", required = true, examples = "2026")
        int year,

        @Schema(description = "How far it has come (stadium).", required = true)
        Stage stage,

        @Schema(description = "What was asked (aangevraagd).", required = true)
        long requestedCents,

        @Schema(description = "What was granted (verleend).", required = true)
        long grantedCents,

        @Schema(description = "What was determined (vastgesteld).", required = true)
        long determinedCents,

        @Schema(description = "What was paid (betaald).", required = true)
        long paidCents) {

    static ContributionDetails of(CaseId caseId, Open year, Contribution contribution) {
        return switch (contribution) {
            case Refused refused -> of(caseId, year, refused, Stage.REFUSED, 0, 0, 0);
            case Granted granted ->
                of(caseId, year, granted, Stage.GRANTED, granted.granted().value(), 0, 0);
            case Determined determined -> settled(caseId, year, determined, Stage.DETERMINED, 0);
            case Instructed instructed -> settled(caseId, year, instructed, Stage.PAYMENT_INSTRUCTED, 0);
            case Paid paid ->
                settled(caseId, year, paid, Stage.PAID, paid.determined().value());
        };
    }

    private static ContributionDetails settled(CaseId caseId, Open year, Settled settled, Stage stage, long paid) {
        return of(
                caseId,
                year,
                settled,
                stage,
                settled.granted().value(),
                settled.determined().value(),
                paid);
    }

    private static ContributionDetails of(
            CaseId caseId,
            Open year,
            Contribution contribution,
            Stage stage,
            long granted,
            long determined,
            long paid) {
        return new ContributionDetails(
                caseId,
                contribution.organisation(),
                year.year(),
                stage,
                contribution.requested().value(),
                granted,
                determined,
                paid);
    }
}
