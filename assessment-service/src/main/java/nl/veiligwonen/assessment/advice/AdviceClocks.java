package nl.veiligwonen.assessment.advice;

import java.time.LocalDate;
import java.util.List;
import nl.veiligwonen.assessment.advice.Advice.Opened;
import nl.veiligwonen.assessment.advice.Advice.UnderReview;
import nl.veiligwonen.platform.domain.Occasion;
import nl.veiligwonen.platform.domain.term.RunningClock;
import nl.veiligwonen.platform.domain.term.ServiceTarget;
import nl.veiligwonen.platform.domain.term.TargetClock;

/** What is due for an advice. No law sets a term for it; the term for the decision on the request runs in intake. */
public final class AdviceClocks {

    private AdviceClocks() {}

    /**
     * The clocks that run for an advice.
     *
     * @param review how soon the security authority should have judged what was submitted
     */
    public static List<RunningClock> of(Opened advice, ServiceTarget review) {
        return advice instanceof UnderReview submitted
                ? List.of(new TargetClock(review, LocalDate.ofInstant(submitted.submittedAt(), Occasion.LEGAL_ZONE)))
                : List.of();
    }
}
