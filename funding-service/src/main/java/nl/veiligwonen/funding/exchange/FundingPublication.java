package nl.veiligwonen.funding.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import nl.veiligwonen.contracts.CaseId;
import nl.veiligwonen.contracts.FundingEvent;
import nl.veiligwonen.contracts.IntegrationEvent;
import nl.veiligwonen.contracts.Publisher;
import nl.veiligwonen.funding.budgetyear.BudgetYearEvent;
import nl.veiligwonen.funding.provision.ProvisionEvent;
import nl.veiligwonen.funding.provision.ProvisionEvent.AdviceAdopted;
import nl.veiligwonen.funding.provision.ProvisionEvent.AdviceAdoptionDeviated;
import nl.veiligwonen.funding.provision.ProvisionEvent.AdviceEnded;
import nl.veiligwonen.funding.provision.ProvisionEvent.AdviceReceived;
import nl.veiligwonen.funding.provision.ProvisionEvent.AdvisedMeasure;
import nl.veiligwonen.funding.provision.ProvisionEvent.CaseClosed;
import nl.veiligwonen.funding.provision.ProvisionEvent.CaseFrozen;
import nl.veiligwonen.funding.provision.ProvisionEvent.CaseOpened;
import nl.veiligwonen.funding.provision.ProvisionEvent.CaseResumed;
import nl.veiligwonen.funding.provision.ProvisionEvent.CostDeclared;
import nl.veiligwonen.funding.provision.ProvisionEvent.CostOverrunApproved;
import nl.veiligwonen.funding.provision.ProvisionEvent.CostOverrunRefused;
import nl.veiligwonen.funding.provision.ProvisionEvent.CostOverrunReported;
import nl.veiligwonen.funding.provision.ProvisionEvent.LoanReturned;
import nl.veiligwonen.funding.provision.ProvisionEvent.LoanWrittenOff;
import nl.veiligwonen.funding.provision.ProvisionEvent.MeasureAccepted;
import nl.veiligwonen.funding.provision.ProvisionEvent.MeasureDelivered;
import nl.veiligwonen.funding.provision.ProvisionEvent.MeasureLent;
import nl.veiligwonen.funding.provision.ProvisionEvent.MeasureOrdered;
import nl.veiligwonen.funding.provision.ProvisionEvent.ProvisionClosed;
import nl.veiligwonen.funding.provision.ProvisionEvent.RecurringCostStarted;
import nl.veiligwonen.funding.provision.ProvisionEvent.RecurringCostStopped;
import nl.veiligwonen.funding.provision.ProvisionEvent.SupplyPermitted;
import nl.veiligwonen.funding.provision.ProvisionEvent.SupplyWithheld;
import nl.veiligwonen.platform.exchange.Publication;
import nl.veiligwonen.platform.journal.RecordedEvent;

/** What funding tells the world: amounts, organisations and stages. */
@ApplicationScoped
public class FundingPublication implements Publication {

    @Override
    public Publisher publisher() {
        return Publisher.FUNDING;
    }

    @Override
    public Optional<IntegrationEvent> translate(RecordedEvent recorded) {
        if (recorded.event() instanceof ProvisionEvent event) {
            return translate(CaseId.of(recorded.entityId()), event);
        }
        return recorded.event() instanceof BudgetYearEvent event ? MoneyPublication.translate(event) : Optional.empty();
    }

    private static Optional<IntegrationEvent> translate(CaseId caseId, ProvisionEvent event) {
        return switch (event) {
            // Others have told it.
            case CaseOpened _,
                    AdviceReceived _,
                    AdviceEnded _,
                    SupplyPermitted _,
                    SupplyWithheld _,
                    CaseFrozen _,
                    CaseResumed _,
                    CaseClosed _ -> Optional.empty();
            // Stays between the employer and his supplier.
            case CostOverrunReported _, CostOverrunRefused _ -> Optional.empty();
            case AdviceAdopted adopted -> Optional.of(new FundingEvent.AdviceAdopted(caseId, adopted.organisation()));
            case AdviceAdoptionDeviated deviated ->
                Optional.of(new FundingEvent.AdviceAdoptionDeviated(
                        caseId,
                        deviated.organisation(),
                        deviated.notTakenOver().stream()
                                .map(AdvisedMeasure::measureId)
                                .toList()));
            case MeasureOrdered ordered ->
                Optional.of(new FundingEvent.MeasureOrdered(caseId, ordered.organisation(), ordered.measureId()));
            case MeasureDelivered delivered ->
                Optional.of(new FundingEvent.MeasureDelivered(caseId, delivered.organisation(), delivered.measureId()));
            case MeasureAccepted accepted ->
                Optional.of(new FundingEvent.MeasureAccepted(caseId, accepted.organisation(), accepted.measureId()));
            case CostOverrunApproved approved ->
                Optional.of(new FundingEvent.CostOverrunApproved(
                        caseId,
                        approved.organisation(),
                        approved.measureId(),
                        approved.estimatedCents(),
                        approved.amountCents()));
            case CostDeclared declared ->
                Optional.of(new FundingEvent.CostDeclared(
                        caseId,
                        declared.organisation(),
                        declared.measureId(),
                        declared.cost().amount()));
            case MeasureLent lent ->
                Optional.of(
                        new FundingEvent.MeasureLent(caseId, lent.organisation(), lent.loanId(), lent.valueCents()));
            case LoanReturned returned ->
                Optional.of(new FundingEvent.LoanReturned(caseId, returned.organisation(), returned.loanId()));
            case LoanWrittenOff writtenOff ->
                Optional.of(new FundingEvent.LoanWrittenOff(
                        caseId, writtenOff.organisation(), writtenOff.loanId(), writtenOff.valueCents()));
            case RecurringCostStarted started ->
                Optional.of(new FundingEvent.RecurringCostStarted(
                        caseId, started.organisation(), started.costId(), started.monthlyCents()));
            case RecurringCostStopped stopped ->
                Optional.of(new FundingEvent.RecurringCostStopped(
                        caseId, stopped.organisation(), stopped.costId(), stopped.totalCents()));
            case ProvisionClosed closed -> Optional.of(new FundingEvent.ProvisionClosed(caseId, closed.organisation()));
        };
    }
}
