package nl.veiligwonen.funding.provision;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import nl.veiligwonen.contracts.EuroCents;
import nl.veiligwonen.contracts.MeasureId;
import nl.veiligwonen.funding.provision.Measure.Progress;

/**
 * The supply of measures in kind (verstrekking), stage by stage. Regeling rechtspositie decentrale politieke ambtsdragers,
 * arts 2.9, 3.9 and 4.9, para. 1: the employer supplies what the advice prescribes.
 */
public sealed interface Supply {

    /** No established advice has been received. */
    record NotAdvised() implements Supply {}

    /** There is an established advice. */
    sealed interface Advised extends Supply {

        /** What is prescribed, in order: that of an advice, after what remains of those before it. */
        List<Measure> measures();

        /** The measures that are provided, or are going to be. */
        default List<Measure> provided() {
            return measures().stream().filter(Measure::isProvided).toList();
        }

        /** What the measures that are provided are expected to cost. */
        default EuroCents estimatedCost() {
            return EuroCents.sum(provided().stream().map(Measure::estimatedCost).toList());
        }

        /** What the measures of which the cost has been declared did cost. */
        default EuroCents declaredCost() {
            return EuroCents.sum(measures().stream().map(Measure::declaredCost).toList());
        }

        /** The measures that could still be ordered. */
        default List<Measure> unordered() {
            return measures().stream()
                    .filter(measure -> measure.progress() == Progress.ADVISED)
                    .toList();
        }

        /** Whether there is something to provide, and all of it has come this far. */
        default boolean allReached(Progress progress) {
            return !provided().isEmpty()
                    && provided().stream()
                            .allMatch(measure -> measure.progress().compareTo(progress) >= 0);
        }

        /** Whether everything that was ordered has been delivered and accounted for. */
        default boolean isSettled() {
            return provided().stream().allMatch(measure -> measure.progress() == Progress.DECLARED);
        }

        /** The same with some of its measures changed. */
        Advised with(Collection<MeasureId> ids, UnaryOperator<Measure> change);

        /** The measures with some of them changed. */
        default List<Measure> changed(Collection<MeasureId> ids, UnaryOperator<Measure> change) {
            return measures().stream()
                    .map(measure -> ids.contains(measure.id()) ? change.apply(measure) : measure)
                    .toList();
        }

        /** The same without what could still be ordered. */
        default Ended endedWithout(Collection<MeasureId> lapsed) {
            return new Ended(changed(lapsed, Measure::lapsed));
        }

        /** The measure of this id; empty if the advice has none. */
        default Optional<Measure> measure(MeasureId id) {
            return measures().stream()
                    .filter(measure -> measure.id().equals(id))
                    .findFirst();
        }
    }

    /** The advice lies with the employer. */
    record AwaitingAdoption(List<Measure> measures) implements Advised {
        public AwaitingAdoption {
            measures = List.copyOf(measures);
        }

        @Override
        public AwaitingAdoption with(Collection<MeasureId> ids, UnaryOperator<Measure> change) {
            return new AwaitingAdoption(changed(ids, change));
        }

        Adopted adoptedWithout(Collection<MeasureId> notTakenOver) {
            return new Adopted(changed(notTakenOver, Measure::notTakenOver));
        }
    }

    /** The employer has adopted the advice, all of it or not, and supplies its measures. */
    record Adopted(List<Measure> measures) implements Advised {
        public Adopted {
            measures = List.copyOf(measures);
        }

        @Override
        public Adopted with(Collection<MeasureId> ids, UnaryOperator<Measure> change) {
            return new Adopted(changed(ids, change));
        }
    }

    /**
     * The advice holds no longer, or the case has been closed: nothing more is ordered. What was ordered is delivered and
     * accounted for; another advice can come.
     */
    record Ended(List<Measure> measures) implements Advised {
        public Ended {
            measures = List.copyOf(measures);
        }

        @Override
        public Ended with(Collection<MeasureId> ids, UnaryOperator<Measure> change) {
            return new Ended(changed(ids, change));
        }
    }
}
