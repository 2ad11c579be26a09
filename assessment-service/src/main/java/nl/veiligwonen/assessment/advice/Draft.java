package nl.veiligwonen.assessment.advice;

import java.util.List;
import nl.veiligwonen.contracts.EuroCents;

/** A draft of the advice (conceptadvies): which measures it prescribes. */
public record Draft(Revision revision, List<Measure> measures) {

    public Draft {
        measures = List.copyOf(measures);
    }

    /** What all measures together are expected to cost, including VAT. */
    public EuroCents totalEstimatedCost() {
        return EuroCents.sum(measures.stream().map(Measure::estimatedCost).toList());
    }
}
