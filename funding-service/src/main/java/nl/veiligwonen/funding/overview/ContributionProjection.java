package nl.veiligwonen.funding.overview;

import jakarta.enterprise.context.ApplicationScoped;
import nl.veiligwonen.contracts.CaseId;
import nl.veiligwonen.contracts.EuroCents;
import nl.veiligwonen.contracts.OrganisationId;
import nl.veiligwonen.funding.budgetyear.BudgetYearEvent;
import nl.veiligwonen.funding.budgetyear.BudgetYearEvent.ContributionDetermined;
import nl.veiligwonen.funding.budgetyear.BudgetYearEvent.ContributionGranted;
import nl.veiligwonen.funding.budgetyear.BudgetYearEvent.ContributionRefused;
import nl.veiligwonen.funding.budgetyear.BudgetYearEvent.PaymentConfirmed;
import nl.veiligwonen.funding.budgetyear.BudgetYearEvent.PaymentInstructed;
import nl.veiligwonen.funding.overview.ContributionOverview.Stage;
import nl.veiligwonen.platform.journal.RecordedEvent;
import nl.veiligwonen.platform.readmodel.Projection;

/** Keeps the list of contributions. */
@ApplicationScoped
public class ContributionProjection implements Projection {

    @Override
    public void project(RecordedEvent recorded) {
        if (recorded.event() instanceof BudgetYearEvent.OfContribution event) {
            ContributionOverview row = rowOf(event);
            apply(event, row, recorded);
            row.updatedAt = recorded.recordedAt();
            row.persist();
        }
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

    private static void apply(BudgetYearEvent.OfContribution event, ContributionOverview row, RecordedEvent recorded) {
        switch (event) {
            case ContributionRefused refused -> requested(row, Stage.REFUSED, refused.requestedCents(), recorded);
            case ContributionGranted granted -> {
                requested(row, Stage.GRANTED, granted.amountCents(), recorded);
                row.grantedCents = granted.amountCents().value();
            }
            case ContributionDetermined determined -> {
                row.stage = Stage.DETERMINED;
                row.determinedCents = determined.amountCents().value();
                row.decidedAt = recorded.recordedAt();
            }
            case PaymentInstructed _ -> row.stage = Stage.PAYMENT_INSTRUCTED;
            case PaymentConfirmed confirmed -> {
                row.stage = Stage.PAID;
                row.paidCents = confirmed.amountCents().value();
            }
        }
    }

    private static void requested(ContributionOverview row, Stage stage, EuroCents amount, RecordedEvent recorded) {
        row.stage = stage;
        row.requestedCents = amount.value();
        row.requestedAt = recorded.recordedAt();
        row.decidedAt = recorded.recordedAt();
    }
}
