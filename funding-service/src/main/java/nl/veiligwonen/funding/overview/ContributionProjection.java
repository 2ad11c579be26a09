package nl.veiligwonen.funding.overview;

import jakarta.enterprise.context.ApplicationScoped;
import nl.veiligwonen.contracts.CaseId;
import nl.veiligwonen.contracts.EuroCents;
import nl.veiligwonen.contracts.OrganisationId;
import nl.veiligwonen.funding.budgetyear.BudgetYearEvent;
import nl.veiligwonen.funding.budgetyear.BudgetYearEvent.ClaimReceived;
import nl.veiligwonen.funding.budgetyear.BudgetYearEvent.ClaimSetOff;
import nl.veiligwonen.funding.budgetyear.BudgetYearEvent.ContributionDetermined;
import nl.veiligwonen.funding.budgetyear.BudgetYearEvent.ContributionGranted;
import nl.veiligwonen.funding.budgetyear.BudgetYearEvent.ContributionReclaimed;
import nl.veiligwonen.funding.budgetyear.BudgetYearEvent.ContributionRefused;
import nl.veiligwonen.funding.budgetyear.BudgetYearEvent.EntryCorrected;
import nl.veiligwonen.funding.budgetyear.BudgetYearEvent.GrantWithdrawn;
import nl.veiligwonen.funding.budgetyear.BudgetYearEvent.ObligationsBroughtForward;
import nl.veiligwonen.funding.budgetyear.BudgetYearEvent.PaymentConfirmed;
import nl.veiligwonen.funding.budgetyear.BudgetYearEvent.PaymentInstructed;
import nl.veiligwonen.funding.budgetyear.BudgetYearEvent.PaymentRejected;
import nl.veiligwonen.funding.budgetyear.BudgetYearEvent.PaymentReleased;
import nl.veiligwonen.funding.budgetyear.BudgetYearEvent.PaymentResumed;
import nl.veiligwonen.funding.budgetyear.BudgetYearEvent.PaymentSuspended;
import nl.veiligwonen.funding.budgetyear.BudgetYearEvent.RequestWithdrawn;
import nl.veiligwonen.funding.budgetyear.CarriedOver.Determination;
import nl.veiligwonen.funding.budgetyear.CarriedOver.Obligation;
import nl.veiligwonen.funding.budgetyear.Position;
import nl.veiligwonen.funding.overview.ContributionOverview.Stage;
import nl.veiligwonen.platform.journal.RecordedEvent;
import nl.veiligwonen.platform.readmodel.Projection;

/** Keeps the list of contributions. */
@ApplicationScoped
public class ContributionProjection implements Projection {

    @Override
    public void project(RecordedEvent recorded) {
        if (recorded.event() instanceof BudgetYearEvent.OfContribution event && !isOfOtherYear(event)) {
            ContributionOverview row = rowOf(event);
            apply(event, row, recorded);
            row.updatedAt = recorded.recordedAt();
            row.persist();
        }
        if (recorded.event() instanceof ObligationsBroughtForward forward) {
            forward.carriedOver().obligations().forEach(obligation -> bringForward(forward, obligation, recorded));
        }
    }

    /** What was paid from the book of an earlier year is listed there. */
    private static boolean isOfOtherYear(BudgetYearEvent.OfContribution event) {
        return switch (event) {
            case ContributionReclaimed reclaimed -> reclaimed.paidIn().year() != reclaimed.year();
            case ClaimReceived _ -> true;
            default -> false;
        };
    }

    private static ContributionOverview rowOf(BudgetYearEvent.OfContribution event) {
        return ContributionOverview.of(event.year(), event.caseId())
                .orElseGet(() -> newRow(event.year(), event.caseId(), event.organisation()));
    }

    private static ContributionOverview newRow(int year, CaseId caseId, OrganisationId organisation) {
        ContributionOverview row = new ContributionOverview();
        row.year = year;
        row.caseId = caseId.value();
        row.organisation = organisation.code();
        return row;
    }

    private static void bringForward(ObligationsBroughtForward event, Obligation obligation, RecordedEvent recorded) {
        ContributionOverview row = ContributionOverview.of(event.year(), obligation.caseId())
                .orElseGet(() -> newRow(event.year(), obligation.caseId(), obligation.organisation()));
        requested(row, Stage.GRANTED, obligation.requestedCents(), recorded);
        row.broughtForward = true;
        row.grantedCents = obligation.grantedCents().value();
        obligation.determination().map(Determination::amountCents).ifPresent(amount -> {
            row.stage = Stage.DETERMINED;
            row.determinedCents = amount.value();
        });
        row.updatedAt = recorded.recordedAt();
        row.persist();
    }

    private static void apply(BudgetYearEvent.OfContribution event, ContributionOverview row, RecordedEvent recorded) {
        switch (event) {
            case ContributionRefused refused -> requested(row, Stage.REFUSED, refused.requestedCents(), recorded);
            case RequestWithdrawn _ -> row.stage = Stage.REQUEST_WITHDRAWN;
            case ContributionGranted granted -> {
                requested(row, Stage.GRANTED, granted.requestedCents(), recorded);
                row.grantedCents = granted.amountCents().value();
            }
            case GrantWithdrawn _ -> {
                row.stage = Stage.GRANT_WITHDRAWN;
                row.decidedAt = recorded.recordedAt();
            }
            case ContributionDetermined determined -> {
                row.stage = Stage.DETERMINED;
                row.determinedCents = determined.amountCents().value();
                row.decidedAt = recorded.recordedAt();
            }
            case PaymentInstructed _ -> row.stage = Stage.PAYMENT_INSTRUCTED;
            case PaymentSuspended _ -> row.stage = Stage.PAYMENT_SUSPENDED;
            case PaymentResumed _ -> row.stage = Stage.DETERMINED;
            case PaymentReleased _ -> row.stage = Stage.PAYMENT_RELEASED;
            case PaymentConfirmed _ -> {
                row.stage = Stage.PAID;
                row.paidCents = row.determinedCents;
            }
            case PaymentRejected rejected -> {
                row.stage = Stage.PAYMENT_REJECTED;
                row.paidCents = row.determinedCents - rejected.amountCents().value();
            }
            case ContributionReclaimed reclaimed ->
                row.reclaimedCents += reclaimed.amountCents().value();
            case ClaimReceived _ -> throw new IllegalStateException("Not listed");
            case ClaimSetOff setOff -> {
                row.paidCents += setOff.amountCents().value();
                if (row.paidCents == row.determinedCents) {
                    row.stage = Stage.PAID;
                }
            }
            case EntryCorrected corrected -> correct(row, corrected.after());
        }
    }

    private static void correct(ContributionOverview row, Position after) {
        row.determinedCents = after.determined().value();
        row.paidCents = after.paid().value();
        row.stage = stage(after);
    }

    /** What was corrected is granted, determined, or with the bank again. */
    private static Stage stage(Position after) {
        if (after.released().isPositive()) {
            return Stage.PAYMENT_RELEASED;
        }
        return after.unpaid().isPositive() ? Stage.DETERMINED : Stage.GRANTED;
    }

    private static void requested(ContributionOverview row, Stage stage, EuroCents amount, RecordedEvent recorded) {
        row.stage = stage;
        row.requestedCents = amount.value();
        row.requestedAt = recorded.recordedAt();
        row.decidedAt = recorded.recordedAt();
    }
}
