package nl.veiligwonen.funding.provision;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import nl.veiligwonen.contracts.EuroCents;
import nl.veiligwonen.contracts.LoanId;
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
import nl.veiligwonen.funding.provision.Supply.Adopted;
import nl.veiligwonen.funding.provision.Supply.Advised;
import nl.veiligwonen.funding.provision.Supply.AwaitingAdoption;
import nl.veiligwonen.funding.provision.Supply.Ended;
import nl.veiligwonen.funding.provision.Supply.NotAdvised;
import nl.veiligwonen.platform.domain.Decider;
import nl.veiligwonen.platform.domain.Decision;
import nl.veiligwonen.platform.domain.Occasion;
import nl.veiligwonen.platform.domain.Refusal;

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

    /** How many things can be lent in one case: a bound against slips of the pen. */
    static final int MOST_LOANS = 100;

    /** How many costs can return every month in one case: a bound against slips of the pen. */
    static final int MOST_RECURRING_COSTS = 100;

    /** How far from today a recurring cost can start or stop, in years: a bound against slips of the pen. */
    static final int MOST_YEARS_AWAY = 10;

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
                known.course() instanceof Closed ? Decision.accept() : close(close.closure(), known, occasion);
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

    /** What had not been ordered lapses; with the office end the costs that were paid for its term. */
    private static Decision<ProvisionEvent> close(Closure closure, Known known, Occasion occasion) {
        List<ProvisionEvent> events = new ArrayList<>();
        events.add(new CaseClosed(
                known.organisation(),
                closure,
                known.advised().map(ProvisionDecider::unordered).orElse(List.of())));
        if (closure == Closure.OFFICE_ENDED) {
            YearMonth thisMonth = YearMonth.from(occasion.today());
            known.recurringCosts().values().stream()
                    .filter(RecurringCost::isRunning)
                    .map(cost -> stopped(known, cost, later(thisMonth, cost.firstMonth())))
                    .forEach(events::add);
        }
        return new Decision.Accepted<>(events);
    }

    private static List<AdvisedMeasure> unordered(Advised advised) {
        return advised.unordered().stream().map(ProvisionDecider::advised).toList();
    }

    private static YearMonth later(YearMonth one, YearMonth other) {
        return one.isAfter(other) ? one : other;
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
            case OrderMeasure order -> order(order.measureId(), known);
            case RecordDelivery record -> recordDelivery(record.measureId(), known);
            case AcceptMeasure accept -> accept(accept.measureId(), known);
            case DeclareCost declare -> declareCost(declare, known, occasion);
            case ApproveCostOverrun approve ->
                onOverrun(
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
                onOverrun(
                        known,
                        refuse.measureId(),
                        (measure, _) -> Decision.accept(
                                new CostOverrunRefused(known.organisation(), measure.id(), refuse.motivation())));
            case LendMeasure lend -> lend(lend, known);
            case RecordReturn record ->
                onLoan(known, record.loanId(), loan -> new LoanReturned(known.organisation(), loan.id()));
            case WriteOffLoan writeOff ->
                onLoan(
                        known,
                        writeOff.loanId(),
                        loan -> new LoanWrittenOff(
                                known.organisation(), loan.id(), loan.value(), writeOff.motivation()));
            case StartRecurringCost start -> start(start, known, occasion);
            case StopRecurringCost stop -> stop(stop, known, occasion);
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

    private static Decision<ProvisionEvent> order(MeasureId id, Known known) {
        return onMeasure(known, id, measure -> switch (measure.progress()) {
            case NOT_TAKEN_OVER, LAPSED -> Decision.refuse(ProvisionRefusal.NOT_PROVIDED);
            case ADVISED ->
                switch (known.condition()) {
                    case NOT_WITHHELD, PERMITTED ->
                        Decision.accept(new MeasureOrdered(known.organisation(), measure.id()));
                    case WITHHELD -> Decision.refuse(ProvisionRefusal.SUPPLY_WITHHELD);
                };
            case ORDERED, DELIVERED, ACCEPTED, OVERRUN, DECLARED -> Decision.refuse(ProvisionRefusal.ALREADY_ORDERED);
        });
    }

    private static Decision<ProvisionEvent> recordDelivery(MeasureId id, Known known) {
        return onMeasure(known, id, measure -> switch (measure.progress()) {
            case NOT_TAKEN_OVER, LAPSED -> Decision.refuse(ProvisionRefusal.NOT_PROVIDED);
            case ADVISED -> Decision.refuse(ProvisionRefusal.NOT_ORDERED);
            case ORDERED -> Decision.accept(new MeasureDelivered(known.organisation(), measure.id()));
            case DELIVERED, ACCEPTED, OVERRUN, DECLARED -> Decision.refuse(ProvisionRefusal.ALREADY_DELIVERED);
        });
    }

    private static Decision<ProvisionEvent> accept(MeasureId id, Known known) {
        return onMeasure(known, id, measure -> switch (measure.progress()) {
            case NOT_TAKEN_OVER, LAPSED -> Decision.refuse(ProvisionRefusal.NOT_PROVIDED);
            case ADVISED, ORDERED -> Decision.refuse(ProvisionRefusal.NOT_DELIVERED);
            case DELIVERED -> Decision.accept(new MeasureAccepted(known.organisation(), measure.id()));
            case ACCEPTED, OVERRUN, DECLARED -> Decision.refuse(ProvisionRefusal.ALREADY_ACCEPTED);
        });
    }

    private static Decision<ProvisionEvent> declareCost(DeclareCost command, Known known, Occasion occasion) {
        return wrong(command, occasion)
                .map(Decision::<ProvisionEvent>refuse)
                .orElseGet(() -> onMeasure(known, command.measureId(), measure -> switch (measure.progress()) {
                    case NOT_TAKEN_OVER, LAPSED -> Decision.refuse(ProvisionRefusal.NOT_PROVIDED);
                    case ADVISED, ORDERED -> Decision.refuse(ProvisionRefusal.NOT_DELIVERED);
                    // Who pays for it has accepted it.
                    case DELIVERED ->
                        Decision.accept(
                                new MeasureAccepted(known.organisation(), measure.id()),
                                declared(command, known, measure));
                    case ACCEPTED -> Decision.accept(declared(command, known, measure));
                    case OVERRUN -> Decision.refuse(ProvisionRefusal.OVERRUN_UNDECIDED);
                    case DECLARED -> Decision.refuse(ProvisionRefusal.ALREADY_DECLARED);
                }));
    }

    private static Optional<Refusal> wrong(DeclareCost command, Occasion occasion) {
        EuroCents amount = command.invoice().inclVatCents();
        Optional<LocalDate> suppliedOn = command.tax().suppliedOn();
        if (!amount.isPositive() || amount.exceeds(HIGHEST_COST)) {
            return Optional.of(ProvisionRefusal.COST_OUT_OF_BOUNDS);
        }
        if (!command.invoice().addsUp()) {
            return Optional.of(ProvisionRefusal.VAT_DOES_NOT_ADD_UP);
        }
        if (!command.tax().ownContribution().equals(EuroCents.ZERO)) {
            return Optional.of(ProvisionRefusal.OWN_CONTRIBUTION);
        }
        return suppliedOn.filter(day -> day.isAfter(occasion.today())).map(_ -> ProvisionRefusal.SUPPLIED_IN_FUTURE);
    }

    /** There is no cap (since 1 January 2024); but what costs more than was expected, the employer approves first. */
    private static ProvisionEvent declared(DeclareCost command, Known known, Measure measure) {
        TaxRecord tax = command.tax().ofSupply(known.organisation());
        return command.invoice().inclVatCents().exceeds(measure.estimatedCost())
                ? new CostOverrunReported(known.organisation(), measure.id(), command.invoice(), tax)
                : new CostDeclared(known.organisation(), measure.id(), new Cost(command.invoice(), Optional.of(tax)));
    }

    private interface OverrunRule {
        Decision<ProvisionEvent> decide(Measure measure, Cost cost);
    }

    private static Decision<ProvisionEvent> onOverrun(Known known, MeasureId id, OverrunRule rule) {
        return onMeasure(known, id, measure -> switch (measure.progress()) {
            case NOT_TAKEN_OVER, LAPSED, ADVISED, ORDERED, DELIVERED, ACCEPTED, DECLARED ->
                Decision.refuse(ProvisionRefusal.NO_OVERRUN);
            case OVERRUN -> rule.decide(measure, measure.cost().orElseThrow());
        });
    }

    /** Para. 7: for the duration of the office; derogates from the advice and from PKVW. */
    private static Decision<ProvisionEvent> lend(LendMeasure command, Known known) {
        if (!command.value().isPositive() || command.value().exceeds(HIGHEST_COST)) {
            return Decision.refuse(ProvisionRefusal.COST_OUT_OF_BOUNDS);
        }
        if (known.loans().containsKey(command.loanId()) || known.loans().size() >= MOST_LOANS) {
            return Decision.refuse(ProvisionRefusal.TOO_MANY_LOANS);
        }
        return Decision.accept(
                new MeasureLent(known.organisation(), command.loanId(), command.object(), command.value()));
    }

    private static Decision<ProvisionEvent> onLoan(Known known, LoanId id, Function<Loan, ProvisionEvent> then) {
        Loan loan = known.loans().get(id);
        if (loan == null) {
            return Decision.refuse(ProvisionRefusal.UNKNOWN_LOAN);
        }
        return switch (loan.standing()) {
            case LENT -> Decision.accept(then.apply(loan));
            case RETURNED -> Decision.refuse(ProvisionRefusal.ALREADY_RETURNED);
            case WRITTEN_OFF -> Decision.refuse(ProvisionRefusal.ALREADY_WRITTEN_OFF);
        };
    }

    private static Decision<ProvisionEvent> start(StartRecurringCost command, Known known, Occasion occasion) {
        if (!command.monthly().isPositive() || command.monthly().exceeds(HIGHEST_COST)) {
            return Decision.refuse(ProvisionRefusal.COST_OUT_OF_BOUNDS);
        }
        if (isFarFromToday(command.firstMonth(), occasion)) {
            return Decision.refuse(ProvisionRefusal.MONTH_OUT_OF_BOUNDS);
        }
        if (known.recurringCosts().containsKey(command.costId())
                || known.recurringCosts().size() >= MOST_RECURRING_COSTS) {
            return Decision.refuse(ProvisionRefusal.TOO_MANY_RECURRING_COSTS);
        }
        return Decision.accept(new RecurringCostStarted(
                known.organisation(), command.costId(), command.monthly(), command.firstMonth()));
    }

    private static Decision<ProvisionEvent> stop(StopRecurringCost command, Known known, Occasion occasion) {
        RecurringCost cost = known.recurringCosts().get(command.costId());
        if (cost == null) {
            return Decision.refuse(ProvisionRefusal.UNKNOWN_RECURRING_COST);
        }
        if (!cost.isRunning()) {
            return Decision.refuse(ProvisionRefusal.ALREADY_STOPPED);
        }
        if (command.lastMonth().isBefore(cost.firstMonth()) || isFarFromToday(command.lastMonth(), occasion)) {
            return Decision.refuse(ProvisionRefusal.MONTH_OUT_OF_BOUNDS);
        }
        return Decision.accept(stopped(known, cost, command.lastMonth()));
    }

    private static boolean isFarFromToday(YearMonth month, Occasion occasion) {
        YearMonth thisMonth = YearMonth.from(occasion.today());
        return month.isBefore(thisMonth.minusYears(MOST_YEARS_AWAY))
                || month.isAfter(thisMonth.plusYears(MOST_YEARS_AWAY));
    }

    private static RecurringCostStopped stopped(Known known, RecurringCost cost, YearMonth lastMonth) {
        return new RecurringCostStopped(
                known.organisation(),
                cost.id(),
                lastMonth,
                cost.monthly(),
                cost.stopped(lastMonth).totalUpTo(lastMonth));
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

    private static Decision<ProvisionEvent> onMeasure(
            Known known, MeasureId id, Function<Measure, Decision<ProvisionEvent>> rule) {
        return switch (known.supply()) {
            case NotAdvised _ -> Decision.refuse(ProvisionRefusal.NOT_ADVISED);
            case Advised advised ->
                advised.measure(id)
                        .map(measure -> isUnadopted(advised, measure)
                                ? Decision.<ProvisionEvent>refuse(ProvisionRefusal.NOT_ADOPTED)
                                : rule.apply(measure))
                        .orElse(Decision.refuse(ProvisionRefusal.UNKNOWN_MEASURE));
        };
    }

    private static boolean isUnadopted(Advised advised, Measure measure) {
        return switch (advised) {
            case AwaitingAdoption _ -> measure.progress() == Progress.ADVISED;
            case Adopted _, Ended _ -> false;
        };
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
