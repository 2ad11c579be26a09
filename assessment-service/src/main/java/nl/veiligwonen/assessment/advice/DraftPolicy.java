package nl.veiligwonen.assessment.advice;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.veiligwonen.contracts.EuroCents;
import nl.veiligwonen.contracts.MeasureId;
import nl.veiligwonen.contracts.OrganisationId;
import nl.veiligwonen.platform.domain.Refusal;

/** One rule for what a draft must hold. */
@FunctionalInterface
public interface DraftPolicy {

    /** The most measures that one draft can have. */
    int MAX_MEASURES = 100;

    /** The most that one measure can be estimated at, including VAT: EUR 1 000 000. Beyond it lies a slip of the pen. */
    long MAX_ESTIMATED_COST_CENTS = 100_000_000;

    /** {@link #MAX_ESTIMATED_COST_CENTS} as an amount. */
    EuroCents MAX_ESTIMATED_COST = EuroCents.of(MAX_ESTIMATED_COST_CENTS);

    /**
     * Holds the measures of a draft against the rule.
     *
     * @return what stands in the way; empty if the rule is met
     */
    Optional<Refusal> objection(OrganisationId organisation, List<Measure> measures);

    /** An advice prescribes measures (arts 2.9, 3.9 and 4.9, para. 4). */
    DraftPolicy SOME_MEASURE = (organisation, measures) ->
            measures.isEmpty() ? Optional.of(AdviceRefusal.noMeasures(organisation)) : Optional.empty();

    /** A draft stays within what people can review. */
    DraftPolicy REVIEWABLE_NUMBER = (_, measures) ->
            measures.size() > MAX_MEASURES ? Optional.of(AdviceRefusal.TOO_MANY_MEASURES) : Optional.empty();

    /** The employer can reserve budget for each measure. */
    DraftPolicy EACH_ESTIMATED = (_, measures) ->
            measures.stream().allMatch(measure -> measure.estimatedCost().isPositive())
                    ? Optional.empty()
                    : Optional.of(AdviceRefusal.ESTIMATE_MISSING);

    /** No measure is estimated beyond reason. */
    DraftPolicy NONE_BEYOND_REASON = (_, measures) ->
            measures.stream().anyMatch(measure -> measure.estimatedCost().exceeds(MAX_ESTIMATED_COST))
                    ? Optional.of(AdviceRefusal.ESTIMATE_TOO_HIGH)
                    : Optional.empty();

    /** Each measure can be ordered, delivered and paid on its own. */
    DraftPolicy EACH_NAMED_ONCE = (_, measures) -> {
        Set<MeasureId> seen = new HashSet<>();
        return measures.stream().allMatch(measure -> seen.add(measure.id()))
                ? Optional.empty()
                : Optional.of(AdviceRefusal.MEASURE_NAMED_TWICE);
    };

    /** All rules, in the order in which they are held against a draft. */
    List<DraftPolicy> ALL =
            List.of(SOME_MEASURE, REVIEWABLE_NUMBER, EACH_ESTIMATED, NONE_BEYOND_REASON, EACH_NAMED_ONCE);

    /** The first rule that stands in the way of a draft; empty if it meets them all. */
    static Optional<Refusal> firstObjection(OrganisationId organisation, List<Measure> measures) {
        return ALL.stream()
                .flatMap(policy -> policy.objection(organisation, measures).stream())
                .findFirst();
    }
}
