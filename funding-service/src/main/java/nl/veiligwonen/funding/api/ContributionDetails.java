package nl.veiligwonen.funding.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Optional;
import nl.veiligwonen.contracts.CaseId;
import nl.veiligwonen.contracts.EuroCents;
import nl.veiligwonen.contracts.OrganisationId;
import nl.veiligwonen.funding.budgetyear.BudgetYear.Open;
import nl.veiligwonen.funding.budgetyear.Claim;
import nl.veiligwonen.funding.budgetyear.Contribution;
import nl.veiligwonen.funding.budgetyear.Contribution.Awarded;
import nl.veiligwonen.funding.budgetyear.Contribution.Determined;
import nl.veiligwonen.funding.budgetyear.Contribution.GrantWithdrawn;
import nl.veiligwonen.funding.budgetyear.Contribution.Granted;
import nl.veiligwonen.funding.budgetyear.Contribution.Instructed;
import nl.veiligwonen.funding.budgetyear.Contribution.NotGranted;
import nl.veiligwonen.funding.budgetyear.Contribution.Paid;
import nl.veiligwonen.funding.budgetyear.Contribution.PaymentRejected;
import nl.veiligwonen.funding.budgetyear.Contribution.Released;
import nl.veiligwonen.funding.budgetyear.Contribution.Settled;
import nl.veiligwonen.funding.budgetyear.Contribution.Suspended;
import nl.veiligwonen.funding.budgetyear.Contribution.Transfer;
import nl.veiligwonen.funding.budgetyear.Source;
import nl.veiligwonen.funding.overview.ContributionOverview.Stage;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The contribution to a case. */
@JsonInclude(JsonInclude.Include.NON_NULL)
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

        @Schema(description = "What was paid or set off (betaald).", required = true)
        long paidCents,

        @Schema(description = "Whether it comes from the ceiling of a year before (overgekomen).", required = true)
        boolean broughtForward,

        @Schema(description = "The payment by which the bank knows it, once it was released.", examples = "VW2026-117")
        @Nullable String endToEndId,

        @Schema(description = "Why the bank rejected the payment, by ISO 20022.", examples = "AC04") @Nullable String rejectionCode,

        @Schema(description = "The last day on which the payment is suspended (opgeschort).") @Nullable LocalDate suspendedUntil,

        @Schema(description = "What is still to come back of what was reclaimed (terug te ontvangen).", required = true)
        long claimOpenCents) {

    static ContributionDetails of(CaseId caseId, Open year, Contribution contribution) {
        return of(caseId, year, contribution, year.claim(caseId));
    }

    /**
     * The details of a contribution.
     *
     * @param claim what was reclaimed of it: in the book of its year, or of a later one
     */
    static ContributionDetails of(CaseId caseId, Open year, Contribution contribution, Optional<Claim> claim) {
        return new ContributionDetails(
                caseId,
                contribution.organisation(),
                year.year(),
                Stage.of(contribution),
                contribution.requested().value(),
                contribution instanceof Awarded awarded ? awarded.granted().value() : 0,
                contribution instanceof Settled settled ? settled.determined().value() : 0,
                contribution.position().paid().value(),
                contribution.source() == Source.BROUGHT_FORWARD,
                endToEndId(contribution),
                contribution instanceof PaymentRejected rejected ? rejected.reasonCode() : null,
                contribution instanceof Suspended suspended ? suspended.until() : null,
                claim.map(Claim::open).orElse(EuroCents.ZERO).value());
    }

    private static @Nullable String endToEndId(Contribution contribution) {
        return switch (contribution) {
            case Released released -> released.endToEndId();
            case PaymentRejected rejected -> rejected.endToEndId();
            case Paid paid -> paid.transfer().map(Transfer::endToEndId).orElse(null);
            case NotGranted _, Granted _, GrantWithdrawn _, Determined _, Suspended _, Instructed _ -> null;
        };
    }
}
