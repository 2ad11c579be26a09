package nl.veiligwonen.funding.provision;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.veiligwonen.contracts.EuroCents;
import nl.veiligwonen.contracts.MeasureId;
import nl.veiligwonen.funding.provision.CaseCourse.Closed;
import nl.veiligwonen.funding.provision.CaseCourse.Closure;
import nl.veiligwonen.funding.provision.CaseCourse.Frozen;
import nl.veiligwonen.funding.provision.CaseCourse.Ongoing;
import nl.veiligwonen.funding.provision.Measure.Progress;
import nl.veiligwonen.funding.provision.Provision.Known;
import nl.veiligwonen.funding.provision.Provision.NotKnown;
import nl.veiligwonen.funding.provision.Provision.SupplyCondition;
import nl.veiligwonen.funding.provision.ProvisionCommand.AcceptMeasure;
import nl.veiligwonen.funding.provision.ProvisionCommand.AccountForCost;
import nl.veiligwonen.funding.provision.ProvisionCommand.AdoptAdvice;
import nl.veiligwonen.funding.provision.ProvisionCommand.ApproveCostOverrun;
import nl.veiligwonen.funding.provision.ProvisionCommand.Asked;
import nl.veiligwonen.funding.provision.ProvisionCommand.AskedOfOpenCase;
import nl.veiligwonen.funding.provision.ProvisionCommand.ClaimEstimatedCost;
import nl.veiligwonen.funding.provision.ProvisionCommand.CloseCase;
import nl.veiligwonen.funding.provision.ProvisionCommand.CloseProvision;
import nl.veiligwonen.funding.provision.ProvisionCommand.DeclareCost;
import nl.veiligwonen.funding.provision.ProvisionCommand.DeviateFromAdvice;
import nl.veiligwonen.funding.provision.ProvisionCommand.EndAdvice;
import nl.veiligwonen.funding.provision.ProvisionCommand.FreezeCase;
import nl.veiligwonen.funding.provision.ProvisionCommand.GoOnWithPayment;
import nl.veiligwonen.funding.provision.ProvisionCommand.LendMeasure;
import nl.veiligwonen.funding.provision.ProvisionCommand.OfContribution;
import nl.veiligwonen.funding.provision.ProvisionCommand.OpenCase;
import nl.veiligwonen.funding.provision.ProvisionCommand.OrderMeasure;
import nl.veiligwonen.funding.provision.ProvisionCommand.PermitSupply;
import nl.veiligwonen.funding.provision.ProvisionCommand.ReceiveAdvice;
import nl.veiligwonen.funding.provision.ProvisionCommand.RecordDelivery;
import nl.veiligwonen.funding.provision.ProvisionCommand.RecordReturn;
import nl.veiligwonen.funding.provision.ProvisionCommand.RefuseCostOverrun;
import nl.veiligwonen.funding.provision.ProvisionCommand.ResumeCase;
import nl.veiligwonen.funding.provision.ProvisionCommand.StartRecurringCost;
import nl.veiligwonen.funding.provision.ProvisionCommand.StopRecurringCost;
import nl.veiligwonen.funding.provision.ProvisionCommand.Told;
import nl.veiligwonen.funding.provision.ProvisionCommand.WithholdSupply;
import nl.veiligwonen.funding.provision.ProvisionCommand.WriteOffLoan;
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
import nl.veiligwonen.funding.provision.ProvisionEvent.LoanReturned;
import nl.veiligwonen.funding.provision.ProvisionEvent.LoanWrittenOff;
import nl.veiligwonen.funding.provision.ProvisionEvent.ProvisionClosed;
import nl.veiligwonen.funding.provision.ProvisionEvent.SupplyPermitted;
import nl.veiligwonen.funding.provision.ProvisionEvent.SupplyWithheld;
import nl.veiligwonen.funding.provision.Supply.Adopted;
import nl.veiligwonen.funding.provision.Supply.Advised;
import nl.veiligwonen.funding.provision.Supply.AwaitingAdoption;
import nl.veiligwonen.funding.provision.Supply.Ended;
import nl.veiligwonen.funding.provision.Supply.NotAdvised;
import nl.veiligwonen.platform.domain.Decider;
import nl.veiligwonen.platform.domain.Decision;
import nl.veiligwonen.platform.domain.Occasion;

/**
 * The rules of a provision: the employer adopts the advice, orders each measure, records its delivery and declares its
 * cost, in this order (arts 2.9, 3.9 and 4.9, para. 1; evidence of actual cost: art. 1.2); lends without advice (para. 7);
 * and does nothing while the case is frozen.
 */
public final class ProvisionDecider implements Decider<Provision, ProvisionCommand, ProvisionEvent> {

    /** The most that a measure can cost, one million euro: a bound against slips of the pen. */
    public static final long HIGHEST_COST_CENTS = 100_000_000;

    /** {@link #HIGHEST_COST_CENTS} as an amount. */
    static final EuroCents HIGHEST_COST = EuroCents.of(HIGHEST_COST_CENTS);

    @Override
    public Provision initialState() {
        return new NotKnown();
    }

    @Override
    public Decision<ProvisionEvent> decide(ProvisionCommand command, Provision state, Occasion occasion) {
        return switch (command) {
            case Told told -> takeIn(told, state, occasion);
            case Asked asked ->
                switch (state) {
                    case NotKnown _ -> Decision.refuse(ProvisionRefusal.NOT_ADVISED);
                    case Known known -> whenPossible(asked, known, occasion);
                };
        };
    }

    // What other services tell. It has happened, so it is never refused for the course of the case; told again it
    // changes nothing.

    private static Decision<ProvisionEvent> takeIn(Told told, Provision state, Occasion occasion) {
        Known known =
                switch (state) {
                    case NotKnown _ -> Known.of(told.organisation());
                    case Known before -> before;
                };
        return switch (told) {
            case OpenCase open ->
                state instanceof NotKnown ? Decision.accept(new CaseOpened(open.organisation())) : Decision.accept();
            case ReceiveAdvice receive -> receive(receive, known);
            case EndAdvice _ -> endAdvice(known);
            case PermitSupply _ ->
                known.condition() == SupplyCondition.PERMITTED
                        ? Decision.accept()
                        : Decision.accept(new SupplyPermitted(known.organisation()));
            case WithholdSupply _ ->
                known.condition() == SupplyCondition.WITHHELD
                        ? Decision.accept()
                        : Decision.accept(new SupplyWithheld(known.organisation()));
            case FreezeCase _ ->
                known.course() instanceof Ongoing
                        ? Decision.accept(new CaseFrozen(known.organisation()))
                        : Decision.accept();
            case ResumeCase _ ->
                known.course() instanceof Frozen
                        ? Decision.accept(new CaseResumed(known.organisation()))
                        : Decision.accept();
            case CloseCase close ->
                isOver(close.closure(), state) ? Decision.accept() : close(close.closure(), known, occasion);
        };
    }

    private static Decision<ProvisionEvent> receive(ReceiveAdvice command, Known state) {
        if (state.course() instanceof Closed) {
            return Decision.accept(); // It came too late: nothing new is provided.
        }
        return switch (state.supply()) {
            case NotAdvised _ -> receive(command, List.of());
            case Ended ended -> receive(command, ended.measures());
            case AwaitingAdoption _, Adopted _ -> Decision.refuse(ProvisionRefusal.ADVICE_ALREADY_RECEIVED);
        };
    }

    private static Decision<ProvisionEvent> receive(ReceiveAdvice command, List<Measure> earlier) {
        if (command.measures().isEmpty()) {
            return Decision.refuse(ProvisionRefusal.NO_MEASURES);
        }
        if (!command.measures().stream().allMatch(ProvisionDecider::hasCost)) {
            return Decision.refuse(ProvisionRefusal.COST_OUT_OF_BOUNDS);
        }
        long differentMeasures = Stream.concat(
                        earlier.stream().map(Measure::id),
                        command.measures().stream().map(AdvisedMeasure::measureId))
                .distinct()
                .count();
        return differentMeasures == earlier.size() + command.measures().size()
                ? Decision.accept(new AdviceReceived(command.organisation(), command.revision(), command.measures()))
                : Decision.refuse(ProvisionRefusal.MEASURE_TWICE);
    }

    private static boolean hasCost(AdvisedMeasure measure) {
        return measure.estimatedCostCents().isPositive();
    }

    /** What had not been ordered lapses; what was ordered goes on. */
    private static Decision<ProvisionEvent> endAdvice(Known known) {
        return switch (known.supply()) {
            case NotAdvised _, Ended _ -> Decision.accept();
            case AwaitingAdoption awaited -> Decision.accept(new AdviceEnded(known.organisation(), unordered(awaited)));
            case Adopted adopted -> Decision.accept(new AdviceEnded(known.organisation(), unordered(adopted)));
        };
    }

    /** A request that was outside the regulation from the beginning is never provided for: there is nothing to close. */
    private static boolean isOver(Closure closure, Provision state) {
        return switch (state) {
            case NotKnown _ -> closure == Closure.INELIGIBLE;
            case Known known -> known.course() instanceof Closed;
        };
    }

    /** What had not been ordered lapses; with the office end the costs that were paid for its term. */
    private static Decision<ProvisionEvent> close(Closure closure, Known known, Occasion occasion) {
        List<ProvisionEvent> events = new ArrayList<>();
        events.add(new CaseClosed(
                known.organisation(),
                closure,
                known.advised().map(ProvisionDecider::unordered).orElse(List.of())));
        if (closure == Closure.OFFICE_ENDED) {
            events.addAll(RecurringCostRules.stoppedWithOffice(known, occasion));
        }
        return new Decision.Accepted<>(events);
    }

    private static List<AdvisedMeasure> unordered(Advised advised) {
        return advised.unordered().stream().map(ProvisionDecider::advised).toList();
    }

    private static AdvisedMeasure advised(Measure measure) {
        return new AdvisedMeasure(measure.id(), measure.estimatedCost());
    }

    // What people ask.

    private static Decision<ProvisionEvent> whenPossible(Asked asked, Known known, Occasion occasion) {
        if (known.course() instanceof Frozen) {
            return Decision.refuse(ProvisionRefusal.CASE_FROZEN);
        }
        if (known.closed() && !(asked instanceof OfContribution)) {
            return Decision.refuse(ProvisionRefusal.CLOSED);
        }
        if (asked instanceof AskedOfOpenCase && known.course() instanceof Closed) {
            return Decision.refuse(ProvisionRefusal.CASE_CLOSED);
        }
        return decide(asked, known, occasion);
    }

    private static Decision<ProvisionEvent> decide(Asked asked, Known known, Occasion occasion) {
        return switch (asked) {
            case AdoptAdvice _ -> whenAwaited(known, _ -> Decision.accept(new AdviceAdopted(known.organisation())));
            case DeviateFromAdvice deviate -> whenAwaited(known, awaited -> deviate(deviate, known, awaited));
            case OrderMeasure order -> SupplyRules.order(order.measureId(), known);
            case RecordDelivery record -> SupplyRules.recordDelivery(record.measureId(), known);
            case AcceptMeasure accept -> SupplyRules.accept(accept.measureId(), known);
            case DeclareCost declare -> SupplyRules.declareCost(declare, known, occasion);
            case ApproveCostOverrun approve ->
                SupplyRules.onOverrun(
                        known,
                        approve.measureId(),
                        (measure, cost) -> Decision.accept(
                                new CostOverrunApproved(
                                        known.organisation(),
                                        measure.id(),
                                        measure.estimatedCost(),
                                        cost.amount(),
                                        approve.motivation()),
                                new CostDeclared(known.organisation(), measure.id(), cost)));
            case RefuseCostOverrun refuse ->
                SupplyRules.onOverrun(
                        known,
                        refuse.measureId(),
                        (measure, _) -> Decision.accept(
                                new CostOverrunRefused(known.organisation(), measure.id(), refuse.motivation())));
            case LendMeasure lend -> LoanRules.lend(lend, known);
            case RecordReturn record ->
                LoanRules.onLoan(known, record.loanId(), loan -> new LoanReturned(known.organisation(), loan.id()));
            case WriteOffLoan writeOff ->
                LoanRules.onLoan(
                        known,
                        writeOff.loanId(),
                        loan -> new LoanWrittenOff(
                                known.organisation(), loan.id(), loan.value(), writeOff.motivation()));
            case StartRecurringCost start -> RecurringCostRules.start(start, known, occasion);
            case StopRecurringCost stop -> RecurringCostRules.stop(stop, known, occasion);
            case CloseProvision _ -> closeProvision(known);
            case ClaimEstimatedCost _ -> claimEstimatedCost(known);
            case AccountForCost _ -> accountForCost(known);
            case GoOnWithPayment _ -> Decision.accept();
        };
    }

    private static Decision<ProvisionEvent> whenAwaited(
            Known known, Function<AwaitingAdoption, Decision<ProvisionEvent>> then) {
        return switch (known.supply()) {
            case NotAdvised _ -> Decision.refuse(ProvisionRefusal.NOT_ADVISED);
            case AwaitingAdoption awaited -> then.apply(awaited);
            case Adopted _ -> Decision.refuse(ProvisionRefusal.ALREADY_ADOPTED);
            case Ended _ -> Decision.refuse(ProvisionRefusal.ADVICE_ENDED);
        };
    }

    /** The employers have agreed that they always adopt (Kamerstuk 28 844, nr. 252): who does not, says why. */
    private static Decision<ProvisionEvent> deviate(DeviateFromAdvice command, Known known, AwaitingAdoption awaited) {
        List<MeasureId> notTakenOver = command.notTakenOver();
        if (notTakenOver.isEmpty()) {
            return Decision.refuse(ProvisionRefusal.NO_DEVIATION);
        }
        if (notTakenOver.stream().distinct().count() < notTakenOver.size()) {
            return Decision.refuse(ProvisionRefusal.MEASURE_TWICE);
        }
        List<AdvisedMeasure> left = unordered(awaited).stream()
                .filter(measure -> notTakenOver.contains(measure.measureId()))
                .toList();
        return left.size() == notTakenOver.size()
                ? Decision.accept(new AdviceAdoptionDeviated(known.organisation(), left, command.motivation()))
                : Decision.refuse(ProvisionRefusal.UNKNOWN_MEASURE);
    }

    /** What was supplied stays with the office-holder: no source says that it is to be given back. */
    private static Decision<ProvisionEvent> closeProvision(Known known) {
        if (known.course() instanceof Ongoing) {
            return Decision.refuse(ProvisionRefusal.CASE_ONGOING);
        }
        if (known.hasLoansOut()) {
            return Decision.refuse(ProvisionRefusal.LOANS_OUT);
        }
        if (known.hasRunningCosts()) {
            return Decision.refuse(ProvisionRefusal.COSTS_RUNNING);
        }
        return known.advised().map(Advised::isSettled).orElse(true)
                ? Decision.accept(new ProvisionClosed(known.organisation()))
                : Decision.refuse(ProvisionRefusal.NOT_SETTLED);
    }

    /** Awb 4:29: a contribution is granted before the measures are delivered, once it is known what they will cost. */
    private static Decision<ProvisionEvent> claimEstimatedCost(Known known) {
        return whenAdopted(known, adopted -> {
            if (adopted.provided().isEmpty()) {
                return Decision.refuse(ProvisionRefusal.NOTHING_PROVIDED);
            }
            return adopted.allReached(Progress.ORDERED)
                    ? Decision.accept()
                    : Decision.refuse(ProvisionRefusal.NOT_ALL_ORDERED);
        });
    }

    /** Awb 4:45: the employer shows that the measures were delivered, and accounts for what they cost. */
    private static Decision<ProvisionEvent> accountForCost(Known known) {
        return whenAdopted(
                known,
                adopted -> adopted.allReached(Progress.DECLARED)
                        ? Decision.accept()
                        : Decision.refuse(ProvisionRefusal.NOT_ALL_DECLARED));
    }

    private static Decision<ProvisionEvent> whenAdopted(Known known, Function<Advised, Decision<ProvisionEvent>> then) {
        return switch (known.supply()) {
            case NotAdvised _ -> Decision.refuse(ProvisionRefusal.NOT_ADVISED);
            case AwaitingAdoption _ -> Decision.refuse(ProvisionRefusal.NOT_ADOPTED);
            case Adopted adopted -> then.apply(adopted);
            case Ended ended -> then.apply(ended);
        };
    }

    @Override
    public Provision evolve(Provision state, ProvisionEvent event) {
        return ProvisionEvolution.evolve(state, event);
    }
}
