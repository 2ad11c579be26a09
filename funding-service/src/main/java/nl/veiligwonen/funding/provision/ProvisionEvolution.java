package nl.veiligwonen.funding.provision;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import nl.veiligwonen.contracts.MeasureId;
import nl.veiligwonen.funding.provision.CaseCourse.Closed;
import nl.veiligwonen.funding.provision.CaseCourse.Frozen;
import nl.veiligwonen.funding.provision.CaseCourse.Ongoing;
import nl.veiligwonen.funding.provision.Provision.Known;
import nl.veiligwonen.funding.provision.Provision.NotKnown;
import nl.veiligwonen.funding.provision.Provision.SupplyCondition;
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
import nl.veiligwonen.funding.provision.Supply.Advised;
import nl.veiligwonen.funding.provision.Supply.AwaitingAdoption;
import nl.veiligwonen.funding.provision.Supply.NotAdvised;

/** What an event changes of a provision. */
final class ProvisionEvolution {

    private ProvisionEvolution() {}

    static Provision evolve(Provision state, ProvisionEvent event) {
        Known known =
                switch (state) {
                    case NotKnown _ -> Known.of(event.organisation());
                    case Known before -> before;
                };
        return switch (event) {
            case CaseOpened _ -> known;
            case AdviceReceived received -> known.with(new AwaitingAdoption(afterAdvice(known, received)));
            case AdviceEnded ended -> afterEnd(known, ended.lapsed());
            case SupplyPermitted _ -> known.with(SupplyCondition.PERMITTED);
            case SupplyWithheld _ -> known.with(SupplyCondition.WITHHELD);
            case CaseFrozen _ -> known.with(new Frozen());
            case CaseResumed _ -> known.with(new Ongoing());
            case CaseClosed closed -> afterEnd(known, closed.lapsed()).with(new Closed(closed.closure()));
            case AdviceAdopted _ -> known.with(((AwaitingAdoption) known.supply()).adoptedWithout(List.of()));
            case AdviceAdoptionDeviated deviated ->
                known.with(((AwaitingAdoption) known.supply()).adoptedWithout(ids(deviated.notTakenOver())));
            case MeasureOrdered ordered -> after(known, ordered.measureId(), Measure::ordered);
            case MeasureDelivered delivered -> after(known, delivered.measureId(), Measure::delivered);
            case MeasureAccepted accepted -> after(known, accepted.measureId(), Measure::accepted);
            case CostOverrunReported reported ->
                after(
                        known,
                        reported.measureId(),
                        measure -> measure.overrun(new Cost(reported.invoice(), Optional.of(reported.tax()))));
            case CostOverrunApproved _ -> known;
            case CostOverrunRefused refused -> after(known, refused.measureId(), Measure::accepted);
            case CostDeclared declared ->
                after(known, declared.measureId(), measure -> measure.declared(declared.cost()));
            case MeasureLent lent ->
                known.with(new Loan(lent.loanId(), lent.object(), lent.valueCents(), Loan.Standing.LENT));
            case LoanReturned returned -> known.with(returned.loanId(), Loan::returned);
            case LoanWrittenOff writtenOff -> known.with(writtenOff.loanId(), Loan::writtenOff);
            case RecurringCostStarted started ->
                known.with(new RecurringCost(
                        started.costId(), started.monthlyCents(), started.firstMonth(), Optional.empty()));
            case RecurringCostStopped stopped ->
                known.with(stopped.costId(), cost -> cost.stopped(stopped.lastMonth()));
            case ProvisionClosed _ -> known.asClosed();
        };
    }

    private static List<Measure> afterAdvice(Known known, AdviceReceived event) {
        return Stream.concat(
                        known.advised().map(Advised::measures).orElse(List.of()).stream(),
                        event.measures().stream()
                                .map(measure -> Measure.advised(measure.measureId(), measure.estimatedCostCents())))
                .toList();
    }

    private static Known afterEnd(Known known, List<AdvisedMeasure> lapsed) {
        return switch (known.supply()) {
            case NotAdvised _ -> known;
            case Advised advised -> known.with(advised.endedWithout(ids(lapsed)));
        };
    }

    private static Known after(Known known, MeasureId id, UnaryOperator<Measure> change) {
        return known.with(known.advised().orElseThrow().with(List.of(id), change));
    }

    private static List<MeasureId> ids(List<AdvisedMeasure> measures) {
        return measures.stream().map(AdvisedMeasure::measureId).toList();
    }
}
