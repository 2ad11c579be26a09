package nl.veiligwonen.funding.provision;

import java.util.function.Function;
import nl.veiligwonen.contracts.EuroCents;
import nl.veiligwonen.contracts.MeasureId;
import nl.veiligwonen.funding.provision.Provision.Adopted;
import nl.veiligwonen.funding.provision.Provision.Advised;
import nl.veiligwonen.funding.provision.Provision.AwaitingAdoption;
import nl.veiligwonen.funding.provision.Provision.NotAdvised;
import nl.veiligwonen.funding.provision.ProvisionCommand.AccountForCost;
import nl.veiligwonen.funding.provision.ProvisionCommand.AdoptAdvice;
import nl.veiligwonen.funding.provision.ProvisionCommand.ClaimEstimatedCost;
import nl.veiligwonen.funding.provision.ProvisionCommand.DeclareCost;
import nl.veiligwonen.funding.provision.ProvisionCommand.OrderMeasure;
import nl.veiligwonen.funding.provision.ProvisionCommand.ReceiveAdvice;
import nl.veiligwonen.funding.provision.ProvisionCommand.RecordDelivery;
import nl.veiligwonen.funding.provision.ProvisionEvent.AdviceAdopted;
import nl.veiligwonen.funding.provision.ProvisionEvent.AdviceReceived;
import nl.veiligwonen.funding.provision.ProvisionEvent.AdvisedMeasure;
import nl.veiligwonen.funding.provision.ProvisionEvent.CostDeclared;
import nl.veiligwonen.funding.provision.ProvisionEvent.MeasureDelivered;
import nl.veiligwonen.funding.provision.ProvisionEvent.MeasureOrdered;
import nl.veiligwonen.platform.domain.Decider;
import nl.veiligwonen.platform.domain.Decision;
import nl.veiligwonen.platform.domain.Occasion;

/**
 * The rules of a provision (verstrekking): the employer adopts the advice, orders each measure, records its delivery and
 * declares its cost, in this order. Para. 1 of arts 2.9, 3.9 and 4.9; evidence of actual cost: art. 1.2.
 */
public final class ProvisionDecider implements Decider<Provision, ProvisionCommand, ProvisionEvent> {

    /** The most that a measure can cost, one million euro: a bound against slips of the pen. */
    public static final long HIGHEST_COST_CENTS = 100_000_000;

    /** {@link #HIGHEST_COST_CENTS} as an amount. */
    static final EuroCents HIGHEST_COST = EuroCents.of(HIGHEST_COST_CENTS);

    @Override
    public Provision initialState() {
        return new NotAdvised();
    }

    @Override
    public Decision<ProvisionEvent> decide(ProvisionCommand command, Provision state, Occasion occasion) {
        return switch (command) {
            case ReceiveAdvice receive -> receive(receive, state);
            case AdoptAdvice _ -> adopt(state);
            case OrderMeasure order -> order(order, state);
            case RecordDelivery record -> recordDelivery(record, state);
            case DeclareCost declare -> declareCost(declare, state);
            case ClaimEstimatedCost _ -> claimEstimatedCost(state);
            case AccountForCost _ -> accountForCost(state);
        };
    }

    private static Decision<ProvisionEvent> receive(ReceiveAdvice command, Provision state) {
        return switch (state) {
            case NotAdvised _ -> receive(command);
            case Advised _ -> Decision.refuse(ProvisionRefusal.ADVICE_ALREADY_RECEIVED);
        };
    }

    private static Decision<ProvisionEvent> receive(ReceiveAdvice command) {
        if (command.measures().isEmpty()) {
            return Decision.refuse(ProvisionRefusal.NO_MEASURES);
        }
        if (!command.measures().stream().allMatch(ProvisionDecider::hasCost)) {
            return Decision.refuse(ProvisionRefusal.COST_OUT_OF_BOUNDS);
        }
        long differentMeasures = command.measures().stream()
                .map(AdvisedMeasure::measureId)
                .distinct()
                .count();
        return differentMeasures == command.measures().size()
                ? Decision.accept(new AdviceReceived(command.organisation(), command.revision(), command.measures()))
                : Decision.refuse(ProvisionRefusal.MEASURE_TWICE);
    }

    private static boolean hasCost(AdvisedMeasure measure) {
        return measure.estimatedCostCents().isPositive();
    }

    private static Decision<ProvisionEvent> adopt(Provision state) {
        return switch (state) {
            case NotAdvised _ -> Decision.refuse(ProvisionRefusal.NOT_ADVISED);
            case AwaitingAdoption advised -> Decision.accept(new AdviceAdopted(advised.organisation()));
            case Adopted _ -> Decision.refuse(ProvisionRefusal.ALREADY_ADOPTED);
        };
    }

    private static Decision<ProvisionEvent> order(OrderMeasure command, Provision state) {
        return onMeasure(state, command.measureId(), (provision, measure) -> switch (measure.progress()) {
            case ADVISED -> Decision.accept(new MeasureOrdered(provision.organisation(), measure.id()));
            case ORDERED, DELIVERED, DECLARED -> Decision.refuse(ProvisionRefusal.ALREADY_ORDERED);
        });
    }

    private static Decision<ProvisionEvent> recordDelivery(RecordDelivery command, Provision state) {
        return onMeasure(state, command.measureId(), (provision, measure) -> switch (measure.progress()) {
            case ADVISED -> Decision.refuse(ProvisionRefusal.NOT_ORDERED);
            case ORDERED -> Decision.accept(new MeasureDelivered(provision.organisation(), measure.id()));
            case DELIVERED, DECLARED -> Decision.refuse(ProvisionRefusal.ALREADY_DELIVERED);
        });
    }

    private static Decision<ProvisionEvent> declareCost(DeclareCost command, Provision state) {
        if (!command.amount().isPositive() || command.amount().exceeds(HIGHEST_COST)) {
            return Decision.refuse(ProvisionRefusal.COST_OUT_OF_BOUNDS);
        }
        return onMeasure(state, command.measureId(), (provision, measure) -> switch (measure.progress()) {
            case ADVISED, ORDERED -> Decision.refuse(ProvisionRefusal.NOT_DELIVERED);
            case DELIVERED ->
                Decision.accept(new CostDeclared(
                        provision.organisation(),
                        measure.id(),
                        command.amount(),
                        command.invoiceReference().value()));
            case DECLARED -> Decision.refuse(ProvisionRefusal.ALREADY_DECLARED);
        });
    }

    /** Awb 4:29: a contribution is granted before the measures are delivered, once it is known what they will cost. */
    private static Decision<ProvisionEvent> claimEstimatedCost(Provision state) {
        return whenAdopted(state, adopted -> switch (adopted.progress()) {
            case ADVISED -> Decision.refuse(ProvisionRefusal.NOT_ALL_ORDERED);
            case ORDERED, DELIVERED, DECLARED -> Decision.accept();
        });
    }

    /** Awb 4:45: the employer shows that the measures were delivered, and accounts for what they cost. */
    private static Decision<ProvisionEvent> accountForCost(Provision state) {
        return whenAdopted(state, adopted -> switch (adopted.progress()) {
            case ADVISED, ORDERED, DELIVERED -> Decision.refuse(ProvisionRefusal.NOT_ALL_DECLARED);
            case DECLARED -> Decision.accept();
        });
    }

    /** What a rule says about one measure of an adopted advice. */
    private interface MeasureRule {
        Decision<ProvisionEvent> decide(Adopted provision, Measure measure);
    }

    private static Decision<ProvisionEvent> onMeasure(Provision state, MeasureId id, MeasureRule rule) {
        return whenAdopted(state, adopted -> adopted.measure(id)
                .map(measure -> rule.decide(adopted, measure))
                .orElse(Decision.refuse(ProvisionRefusal.UNKNOWN_MEASURE)));
    }

    private static Decision<ProvisionEvent> whenAdopted(
            Provision state, Function<Adopted, Decision<ProvisionEvent>> then) {
        return switch (state) {
            case NotAdvised _ -> Decision.refuse(ProvisionRefusal.NOT_ADVISED);
            case AwaitingAdoption _ -> Decision.refuse(ProvisionRefusal.NOT_ADOPTED);
            case Adopted adopted -> then.apply(adopted);
        };
    }

    @Override
    public Provision evolve(Provision state, ProvisionEvent event) {
        return switch (event) {
            case AdviceReceived received ->
                new AwaitingAdoption(
                        received.organisation(),
                        received.measures().stream()
                                .map(measure -> Measure.advised(measure.measureId(), measure.estimatedCostCents()))
                                .toList());
            case AdviceAdopted _ -> ((AwaitingAdoption) state).adopted();
            case MeasureOrdered ordered -> ((Adopted) state).with(ordered.measureId(), Measure::ordered);
            case MeasureDelivered delivered -> ((Adopted) state).with(delivered.measureId(), Measure::delivered);
            case CostDeclared declared ->
                ((Adopted) state)
                        .with(
                                declared.measureId(),
                                measure -> measure.declared(
                                        declared.amountCents(), new InvoiceReference(declared.invoiceReference())));
        };
    }
}
