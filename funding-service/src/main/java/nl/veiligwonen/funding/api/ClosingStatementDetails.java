package nl.veiligwonen.funding.api;

import java.util.List;
import java.util.UUID;
import nl.veiligwonen.funding.budgetyear.BudgetYear.Closed;
import nl.veiligwonen.funding.budgetyear.CarriedOver.Obligation;
import nl.veiligwonen.funding.budgetyear.CarriedOver.OpenClaim;
import nl.veiligwonen.funding.budgetyear.ClosingStatement;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a closed year came to. */
@Schema(
        name = "ClosingStatement",
        description =
                "What a year came to when it was closed (afsluiting), in whole euro cents. The ceiling and what was"
                        + " brought forward are what was paid, what lapsed and what is carried over; the cash budget is what was paid"
                        + " and what lapsed of it.")
public record ClosingStatementDetails(
        @Schema(required = true, examples = "2026") int year,

        @Schema(description = "The ceiling (plafond).", required = true)
        long ceilingCents,

        @Schema(description = "The obligations that came from the year before (overgekomen).", required = true)
        long broughtForwardCents,

        @Schema(description = "What was paid (betaald).", required = true)
        long paidCents,

        @Schema(description = "What was not used (vrijgevallen).", required = true)
        long lapsedCents,

        @Schema(description = "What is still to be paid, in the next year (overlopend).", required = true)
        long carriedOverCents,

        @Schema(description = "The cash budget (kasbudget).", required = true)
        long cashCents,

        @Schema(description = "What was not spent of it.", required = true)
        long cashLapsedCents,

        @Schema(description = "What is still to come back, in the next year.", required = true)
        long claimsCarriedOverCents,

        @Schema(description = "The contributions that go on in the next year.", required = true)
        List<CarriedAmount> obligations,

        @Schema(description = "The claims that go on in the next year.", required = true)
        List<CarriedAmount> claims) {

    public ClosingStatementDetails {
        obligations = List.copyOf(obligations);
        claims = List.copyOf(claims);
    }

    /** What is open of one contribution. */
    @Schema(name = "CarriedAmount", description = "What is open of one contribution.")
    public record CarriedAmount(
            @Schema(required = true) UUID caseId,

            @Schema(description = "TOOI code.", required = true)
            String organisation,

            @Schema(required = true) long openCents) {

        static CarriedAmount of(Obligation obligation) {
            return new CarriedAmount(
                    obligation.caseId().value(),
                    obligation.organisation().code(),
                    obligation.openCents().value());
        }

        static CarriedAmount of(OpenClaim claim) {
            return new CarriedAmount(
                    claim.caseId().value(),
                    claim.organisation().code(),
                    claim.openCents().value());
        }
    }

    static ClosingStatementDetails of(Closed closed) {
        ClosingStatement statement = closed.statement();
        return new ClosingStatementDetails(
                closed.book().year(),
                statement.ceilingCents().value(),
                statement.broughtForwardCents().value(),
                statement.paidCents().value(),
                statement.lapsedCents().value(),
                statement.carriedOver().obligationsCents().value(),
                statement.cashCents().value(),
                statement.cashLapsedCents().value(),
                statement.carriedOver().claimsCents().value(),
                statement.carriedOver().obligations().stream()
                        .map(CarriedAmount::of)
                        .toList(),
                statement.carriedOver().claims().stream().map(CarriedAmount::of).toList());
    }
}
