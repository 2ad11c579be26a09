package nl.veiligwonen.funding.provision;

import java.util.Optional;
import nl.veiligwonen.contracts.EuroCents;
import nl.veiligwonen.contracts.MeasureId;

/**
 * A measure, as far as money is concerned: what it is stays in assessment.
 *
 * @param estimatedCost what it is expected to cost, including VAT
 * @param cost what it did cost; empty until that has been declared, or waits to be approved
 */
public record Measure(MeasureId id, EuroCents estimatedCost, Progress progress, Optional<Cost> cost) {

    /** How far a measure has come; the order is that of the steps. */
    public enum Progress {
        /** The employer did not take it over: it is not provided. */
        NOT_TAKEN_OVER,
        /** Not ordered while it could be: it is not provided. */
        LAPSED,
        /** Prescribed by the advice. */
        ADVISED,
        /** Ordered from a supplier. */
        ORDERED,
        /** Delivered at the home. */
        DELIVERED,
        /** Found to be as it was ordered. */
        ACCEPTED,
        /** It cost more than was expected: the employer has to approve that. */
        OVERRUN,
        /** Its cost has been declared. */
        DECLARED
    }

    static Measure advised(MeasureId id, EuroCents estimatedCost) {
        return new Measure(id, estimatedCost, Progress.ADVISED, Optional.empty());
    }

    /** Whether it is provided, or is going to be. */
    public boolean isProvided() {
        return switch (progress) {
            case NOT_TAKEN_OVER, LAPSED -> false;
            case ADVISED, ORDERED, DELIVERED, ACCEPTED, OVERRUN, DECLARED -> true;
        };
    }

    /** What it did cost; zero until that has been declared. */
    public EuroCents declaredCost() {
        return progress == Progress.DECLARED ? cost.map(Cost::amount).orElseThrow() : EuroCents.ZERO;
    }

    Measure notTakenOver() {
        return at(Progress.NOT_TAKEN_OVER);
    }

    Measure lapsed() {
        return at(Progress.LAPSED);
    }

    Measure ordered() {
        return at(Progress.ORDERED);
    }

    Measure delivered() {
        return at(Progress.DELIVERED);
    }

    Measure accepted() {
        return at(Progress.ACCEPTED);
    }

    /** As it was ordered, and at no known cost. */
    private Measure at(Progress reached) {
        return new Measure(id, estimatedCost, reached, Optional.empty());
    }

    Measure overrun(Cost reported) {
        return new Measure(id, estimatedCost, Progress.OVERRUN, Optional.of(reported));
    }

    Measure declared(Cost declared) {
        return new Measure(id, estimatedCost, Progress.DECLARED, Optional.of(declared));
    }
}
