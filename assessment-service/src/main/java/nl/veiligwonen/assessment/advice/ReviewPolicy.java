package nl.veiligwonen.assessment.advice;

import java.util.Optional;
import nl.veiligwonen.platform.domain.Actor;
import nl.veiligwonen.platform.domain.Refusal;

/** One rule for who can judge an advice. */
@FunctionalInterface
interface ReviewPolicy {

    /**
     * Holds a reviewer against the rule.
     *
     * @return what stands in the way; empty if the rule is met
     */
    Optional<Refusal> objection(Dossier dossier, Actor reviewer);

    /**
     * Four eyes: nobody judges an advice that has been in his own hands, in whatever revision. The advice is tested
     * independently (Kamerstukken II 2022/23, 28 844, nr. 252) by an authority whose position is independent (Besluit
     * BVA-stelsel Rijksdienst 2021, art. 3).
     */
    ReviewPolicy INDEPENDENT = (dossier, reviewer) ->
            dossier.authors().contains(reviewer) ? Optional.of(AdviceRefusal.REVIEWER_IS_AUTHOR) : Optional.empty();
}
