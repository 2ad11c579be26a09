package nl.veiligwonen.funding.provision;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import nl.veiligwonen.contracts.EuroCents;
import nl.veiligwonen.contracts.MeasureId;
import nl.veiligwonen.funding.provision.Measure.Progress;
import nl.veiligwonen.funding.provision.Provision.Known;
import nl.veiligwonen.funding.provision.ProvisionCommand.DeclareCost;
import nl.veiligwonen.funding.provision.ProvisionEvent.CostDeclared;
import nl.veiligwonen.funding.provision.ProvisionEvent.CostOverrunReported;
import nl.veiligwonen.funding.provision.ProvisionEvent.MeasureAccepted;
import nl.veiligwonen.funding.provision.ProvisionEvent.MeasureDelivered;
import nl.veiligwonen.funding.provision.ProvisionEvent.MeasureOrdered;
import nl.veiligwonen.funding.provision.Supply.Adopted;
import nl.veiligwonen.funding.provision.Supply.Advised;
import nl.veiligwonen.funding.provision.Supply.AwaitingAdoption;
import nl.veiligwonen.funding.provision.Supply.Ended;
import nl.veiligwonen.funding.provision.Supply.NotAdvised;
import nl.veiligwonen.platform.domain.Decision;
import nl.veiligwonen.platform.domain.Occasion;
import nl.veiligwonen.platform.domain.Refusal;

/** The rules of one measure of the advice: ordered, delivered, accepted, and what it cost. */
final class SupplyRules {

    private SupplyRules() {}

    static Decision<ProvisionEvent> order(MeasureId id, Known known) {
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

    static Decision<ProvisionEvent> recordDelivery(MeasureId id, Known known) {
        return onMeasure(known, id, measure -> switch (measure.progress()) {
            case NOT_TAKEN_OVER, LAPSED -> Decision.refuse(ProvisionRefusal.NOT_PROVIDED);
            case ADVISED -> Decision.refuse(ProvisionRefusal.NOT_ORDERED);
            case ORDERED -> Decision.accept(new MeasureDelivered(known.organisation(), measure.id()));
            case DELIVERED, ACCEPTED, OVERRUN, DECLARED -> Decision.refuse(ProvisionRefusal.ALREADY_DELIVERED);
        });
    }

    static Decision<ProvisionEvent> accept(MeasureId id, Known known) {
        return onMeasure(known, id, measure -> switch (measure.progress()) {
            case NOT_TAKEN_OVER, LAPSED -> Decision.refuse(ProvisionRefusal.NOT_PROVIDED);
            case ADVISED, ORDERED -> Decision.refuse(ProvisionRefusal.NOT_DELIVERED);
            case DELIVERED -> Decision.accept(new MeasureAccepted(known.organisation(), measure.id()));
            case ACCEPTED, OVERRUN, DECLARED -> Decision.refuse(ProvisionRefusal.ALREADY_ACCEPTED);
        });
    }

    static Decision<ProvisionEvent> declareCost(DeclareCost command, Known known, Occasion occasion) {
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
        if (!amount.isPositive() || amount.exceeds(ProvisionDecider.HIGHEST_COST)) {
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

    interface OverrunRule {
        Decision<ProvisionEvent> decide(Measure measure, Cost cost);
    }

    static Decision<ProvisionEvent> onOverrun(Known known, MeasureId id, OverrunRule rule) {
        return onMeasure(known, id, measure -> switch (measure.progress()) {
            case NOT_TAKEN_OVER, LAPSED, ADVISED, ORDERED, DELIVERED, ACCEPTED, DECLARED ->
                Decision.refuse(ProvisionRefusal.NO_OVERRUN);
            case OVERRUN -> rule.decide(measure, measure.cost().orElseThrow());
        });
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
}
