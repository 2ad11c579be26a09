package nl.veiligwonen.funding.exchange;

import java.util.Optional;
import nl.veiligwonen.contracts.FundingEvent;
import nl.veiligwonen.contracts.IntegrationEvent;
import nl.veiligwonen.funding.budgetyear.BudgetYearEvent;
import nl.veiligwonen.funding.budgetyear.BudgetYearEvent.BudgetChanged;
import nl.veiligwonen.funding.budgetyear.BudgetYearEvent.BudgetYearClosed;
import nl.veiligwonen.funding.budgetyear.BudgetYearEvent.BudgetYearOpened;
import nl.veiligwonen.funding.budgetyear.BudgetYearEvent.ClaimReceived;
import nl.veiligwonen.funding.budgetyear.BudgetYearEvent.ClaimSetOff;
import nl.veiligwonen.funding.budgetyear.BudgetYearEvent.ContributionDetermined;
import nl.veiligwonen.funding.budgetyear.BudgetYearEvent.ContributionGranted;
import nl.veiligwonen.funding.budgetyear.BudgetYearEvent.ContributionReclaimed;
import nl.veiligwonen.funding.budgetyear.BudgetYearEvent.ContributionRefused;
import nl.veiligwonen.funding.budgetyear.BudgetYearEvent.EntryCorrected;
import nl.veiligwonen.funding.budgetyear.BudgetYearEvent.GrantWithdrawn;
import nl.veiligwonen.funding.budgetyear.BudgetYearEvent.ObligationsBroughtForward;
import nl.veiligwonen.funding.budgetyear.BudgetYearEvent.PaymentBatchReleased;
import nl.veiligwonen.funding.budgetyear.BudgetYearEvent.PaymentConfirmed;
import nl.veiligwonen.funding.budgetyear.BudgetYearEvent.PaymentInstructed;
import nl.veiligwonen.funding.budgetyear.BudgetYearEvent.PaymentRejected;
import nl.veiligwonen.funding.budgetyear.BudgetYearEvent.PaymentReleased;
import nl.veiligwonen.funding.budgetyear.BudgetYearEvent.PaymentResumed;
import nl.veiligwonen.funding.budgetyear.BudgetYearEvent.PaymentSuspended;
import nl.veiligwonen.funding.budgetyear.BudgetYearEvent.RequestWithdrawn;

/** What the world is told of what happened in a budget year: amounts and organisations, never an account or a suspicion. */
final class MoneyPublication {

    private MoneyPublication() {}

    static Optional<IntegrationEvent> translate(BudgetYearEvent event) {
        return switch (event) {
            // Between the ministry, its bank and the employer.
            case PaymentSuspended _, PaymentResumed _, PaymentBatchReleased _ -> Optional.empty();
            // Told by the closing of the year before.
            case ObligationsBroughtForward _ -> Optional.empty();
            case BudgetYearOpened opened ->
                Optional.of(new FundingEvent.BudgetYearOpened(opened.year(), opened.ceilingCents()));
            case BudgetChanged changed ->
                Optional.of(new FundingEvent.CeilingChanged(
                        changed.year(), changed.ceilingCents(), changed.ceilingRaisedByCents()));
            case ContributionGranted granted ->
                Optional.of(new FundingEvent.ContributionGranted(
                        granted.caseId(),
                        granted.organisation(),
                        granted.year(),
                        granted.amountCents(),
                        granted.committedCents(),
                        granted.leftCents()));
            case ContributionRefused refused ->
                Optional.of(new FundingEvent.ContributionRefused(
                        refused.caseId(), refused.organisation(), refused.year(), refused.requestedCents()));
            case RequestWithdrawn withdrawn ->
                Optional.of(new FundingEvent.ContributionRequestWithdrawn(
                        withdrawn.caseId(), withdrawn.organisation(), withdrawn.year()));
            case GrantWithdrawn withdrawn ->
                Optional.of(new FundingEvent.GrantWithdrawn(
                        withdrawn.caseId(),
                        withdrawn.organisation(),
                        withdrawn.year(),
                        withdrawn.amountCents(),
                        withdrawn.leftCents()));
            case ContributionDetermined determined ->
                Optional.of(new FundingEvent.ContributionDetermined(
                        determined.caseId(),
                        determined.organisation(),
                        determined.year(),
                        determined.amountCents(),
                        determined.releasedCents(),
                        determined.leftCents()));
            case PaymentInstructed instructed ->
                Optional.of(new FundingEvent.PaymentInstructed(
                        instructed.caseId(), instructed.organisation(), instructed.year(), instructed.amountCents()));
            case PaymentReleased released ->
                Optional.of(new FundingEvent.PaymentReleased(
                        released.caseId(), released.organisation(), released.year(), released.amountCents()));
            case PaymentConfirmed confirmed ->
                Optional.of(new FundingEvent.PaymentConfirmed(
                        confirmed.caseId(), confirmed.organisation(), confirmed.year(), confirmed.amountCents()));
            case PaymentRejected rejected ->
                Optional.of(new FundingEvent.PaymentRejected(
                        rejected.caseId(), rejected.organisation(), rejected.year(), rejected.amountCents()));
            case ContributionReclaimed reclaimed ->
                Optional.of(new FundingEvent.ContributionReclaimed(
                        reclaimed.caseId(), reclaimed.organisation(), reclaimed.year(), reclaimed.amountCents()));
            case ClaimReceived received ->
                Optional.of(new FundingEvent.ClaimReceived(
                        received.caseId(), received.organisation(), received.year(), received.amountCents()));
            case ClaimSetOff setOff ->
                Optional.of(new FundingEvent.ContributionSetOff(
                        setOff.caseId(),
                        setOff.organisation(),
                        setOff.year(),
                        setOff.amountCents(),
                        setOff.paidInFull()));
            case EntryCorrected corrected ->
                Optional.of(new FundingEvent.ContributionCorrected(
                        corrected.caseId(),
                        corrected.organisation(),
                        corrected.year(),
                        corrected.after().committed(),
                        corrected.after().determined(),
                        corrected.after().paid(),
                        corrected.leftCents()));
            case BudgetYearClosed closed ->
                Optional.of(new FundingEvent.BudgetYearClosed(
                        closed.year(),
                        closed.statement().paidCents(),
                        closed.statement().lapsedCents(),
                        closed.statement().carriedOver().obligationsCents()));
        };
    }
}
