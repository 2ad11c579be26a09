package nl.veiligwonen.funding.provision;

import java.util.Optional;
import nl.veiligwonen.contracts.EuroCents;
import nl.veiligwonen.contracts.MeasureId;

/**
 * A measure, as far as money is concerned: what it is stays in assessment.
 *
 * @param estimatedCost what it is expected to cost, including VAT
 * @param declaredCost what it did cost, including VAT; zero until that has been declared
 * @param invoice the evidence of that cost; empty until it has been declared
 */
public record Measure(
        MeasureId id,
        EuroCents estimatedCost,
        Progress progress,
        EuroCents declaredCost,
        Optional<InvoiceReference> invoice) {

    /** How far a measure has come. */
    public enum Progress {
        /** Prescribed by the advice. */
        ADVISED,
        /** Ordered from a supplier. */
        ORDERED,
        /** Delivered at the home. */
        DELIVERED,
        /** Its cost has been declared. */
        DECLARED
    }

    static Measure advised(MeasureId id, EuroCents estimatedCost) {
        return new Measure(id, estimatedCost, Progress.ADVISED, EuroCents.ZERO, Optional.empty());
    }

    Measure ordered() {
        return new Measure(id, estimatedCost, Progress.ORDERED, declaredCost, invoice);
    }

    Measure delivered() {
        return new Measure(id, estimatedCost, Progress.DELIVERED, declaredCost, invoice);
    }

    Measure declared(EuroCents cost, InvoiceReference evidence) {
        return new Measure(id, estimatedCost, Progress.DECLARED, cost, Optional.of(evidence));
    }
}
