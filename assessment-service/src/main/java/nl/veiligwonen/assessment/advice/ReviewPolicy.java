package nl.veiligwonen.assessment.advice;

import java.util.List;
import java.util.Optional;
import nl.veiligwonen.platform.domain.Actor;
import nl.veiligwonen.platform.domain.Refusal;

/**
 * One rule for who can judge an advice. The advice is tested independently (Kamerstukken II 2022/23, 28 844, nr. 252) by
 * an authority whose position is independent (Besluit BVA-stelsel Rijksdienst 2021, art. 3). No configuration switches a
 * rule off.
 */
@FunctionalInterface
interface ReviewPolicy {

    /**
     * Holds a reviewer against the rule.
     *
     * @return what stands in the way; empty if the rule is met
     */
    Optional<Refusal> objection(Independence independence, Actor reviewer);

    /** Four eyes: nobody judges an advice that has been in his own hands, in whatever revision. */
    ReviewPolicy NO_AUTHOR = (independence, reviewer) -> independence.authors().contains(reviewer)
            ? Optional.of(AdviceRefusal.REVIEWER_IS_AUTHOR)
            : Optional.empty();

    /** Nobody judges the advice on his own home. */
    ReviewPolicy NOT_BENEFICIARY = (independence, reviewer) ->
            independence.beneficiary().filter(reviewer::equals).isPresent()
                    ? Optional.of(AdviceRefusal.REVIEWER_IS_BENEFICIARY)
                    : Optional.empty();

    /** Nobody judges an advice in which he has declared an interest. */
    ReviewPolicy NO_INTEREST =
            (independence, reviewer) -> independence.interested().contains(reviewer)
                    ? Optional.of(AdviceRefusal.REVIEWER_HAS_INTEREST)
                    : Optional.empty();

    /** Who has recused himself stays out of it. */
    ReviewPolicy NOT_RECUSED = (independence, reviewer) ->
            independence.recused().contains(reviewer) ? Optional.of(AdviceRefusal.REVIEWER_RECUSED) : Optional.empty();

    /** All rules, in the order in which they are held against a reviewer. */
    List<ReviewPolicy> ALL = List.of(NO_AUTHOR, NOT_BENEFICIARY, NO_INTEREST, NOT_RECUSED);

    /** The first rule that stands in the way of a reviewer; empty if he meets them all. */
    static Optional<Refusal> firstObjection(Dossier dossier, Actor reviewer) {
        return ALL.stream()
                .flatMap(policy -> policy.objection(dossier.independence(), reviewer).stream())
                .findFirst();
    }
}
