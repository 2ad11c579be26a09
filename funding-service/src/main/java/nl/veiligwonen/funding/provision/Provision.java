package nl.veiligwonen.funding.provision;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import nl.veiligwonen.contracts.EuroCents;
import nl.veiligwonen.contracts.MeasureId;
import nl.veiligwonen.contracts.OrganisationId;

/**
 * The provision (verstrekking) of measures in one case, stage by stage. Regeling rechtspositie decentrale politieke
 * ambtsdragers, arts 2.9, 3.9 and 4.9, para. 1: the employer supplies what the advice prescribes.
 */
public sealed interface Provision {

    /** No established advice has been received. */
    record NotAdvised() implements Provision {}

    /** There is an established advice. */
    sealed interface Advised extends Provision {

        /** The employer. */
        OrganisationId organisation();

        /** What the advice prescribes, in its order. */
        List<Measure> measures();

        /** What all measures are expected to cost. */
        default EuroCents estimatedCost() {
            return EuroCents.sum(measures().stream().map(Measure::estimatedCost).toList());
        }

        /** What the measures of which the cost has been declared did cost. */
        default EuroCents declaredCost() {
            return EuroCents.sum(measures().stream().map(Measure::declaredCost).toList());
        }

        /** The measure of this id; empty if the advice has none. */
        default Optional<Measure> measure(MeasureId id) {
            return measures().stream()
                    .filter(measure -> measure.id().equals(id))
                    .findFirst();
        }
    }

    /** The advice lies with the employer. */
    record AwaitingAdoption(OrganisationId organisation, List<Measure> measures) implements Advised {
        public AwaitingAdoption {
            measures = List.copyOf(measures);
        }

        Adopted adopted() {
            return new Adopted(organisation, measures);
        }
    }

    /** The employer has adopted the advice and supplies its measures. */
    record Adopted(OrganisationId organisation, List<Measure> measures) implements Advised {
        public Adopted {
            measures = List.copyOf(measures);
        }

        Adopted with(MeasureId id, UnaryOperator<Measure> change) {
            return new Adopted(
                    organisation,
                    measures.stream()
                            .map(measure -> measure.id().equals(id) ? change.apply(measure) : measure)
                            .toList());
        }

        /** How far the slowest measure has come. */
        public Measure.Progress progress() {
            return measures.stream()
                    .map(Measure::progress)
                    .min(Comparator.naturalOrder())
                    .orElseThrow();
        }
    }
}
