package nl.veiligwonen.assessment.advice;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.veiligwonen.assessment.advice.Advice.Closed;
import nl.veiligwonen.assessment.advice.Advice.Frozen;
import nl.veiligwonen.assessment.advice.Advice.InPreparation;
import nl.veiligwonen.assessment.advice.Advice.NotOpened;
import nl.veiligwonen.assessment.advice.Advice.Opened;
import nl.veiligwonen.assessment.advice.Advice.Returned;
import nl.veiligwonen.assessment.advice.Advice.Standing;
import nl.veiligwonen.assessment.advice.Advice.UnderReview;
import nl.veiligwonen.assessment.advice.Advice.WithAdvisers;
import nl.veiligwonen.platform.domain.Actor;
import nl.veiligwonen.platform.domain.Refusal;
import nl.veiligwonen.platform.domain.term.ServiceTarget;
import nl.veiligwonen.platform.domain.work.OpenWork;

/** Whose work an advice is, stage by stage. While the protection system has the case nobody works on it. */
public final class AdviceWork {

    /** Advices that an adviser is to prepare, or to rework. */
    public static final String DRAFTING = "advice-drafting";

    /** Advices that the security authority is to judge; never someone whom its independence excludes. */
    public static final String REVIEW = "advice-review";

    private AdviceWork() {}

    /**
     * What is to be done for an advice.
     *
     * @param review how soon the security authority should have judged what was submitted
     */
    public static List<OpenWork> of(Advice advice, ServiceTarget review) {
        return switch (advice) {
            case WithAdvisers unfinished ->
                List.of(OpenWork.forAnyone(
                        DRAFTING,
                        unfinished.stage().name(),
                        nextStep(unfinished),
                        unfinished.dossier().organisation(),
                        List.of()));
            case UnderReview submitted ->
                List.of(new OpenWork(
                        REVIEW,
                        submitted.stage().name(),
                        "judge-the-advice",
                        submitted.dossier().organisation(),
                        List.copyOf(AdviceClocks.reviewOf(submitted, review).stream()
                                .toList()),
                        barredFromReview(submitted)));
            case NotOpened _, Standing _, Frozen _, Closed _ -> List.of();
        };
    }

    private static String nextStep(WithAdvisers advice) {
        Preparation made = advice.preparation();
        if (made.riskAssessment().isEmpty()) {
            return "record-the-risk-assessment";
        } else if (made.threatAnalysis().isEmpty()) {
            return "record-the-threat-analysis";
        }
        return switch (advice) {
            case InPreparation _ -> made.draft().isEmpty() ? "draft-the-advice" : "submit-for-review";
            case Returned _ -> "rework-the-advice";
            case Advice.Superseded _, Advice.Lapsed _ -> "draft-the-advice";
        };
    }

    /** Who can't judge an advice by any of the rules, and why not. */
    private static Map<Actor, Refusal> barredFromReview(Opened advice) {
        Independence independence = advice.dossier().independence();
        Set<Actor> involved = new HashSet<>(independence.authors());
        involved.addAll(independence.interested());
        involved.addAll(independence.recused());
        independence.beneficiary().ifPresent(involved::add);
        return involved.stream()
                .collect(Collectors.toMap(actor -> actor, actor -> ReviewPolicy.firstObjection(advice.dossier(), actor)
                        .orElseThrow()));
    }
}
