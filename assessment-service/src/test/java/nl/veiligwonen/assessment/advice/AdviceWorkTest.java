package nl.veiligwonen.assessment.advice;

import static nl.veiligwonen.assessment.advice.AdviceHistory.ANALYST;
import static nl.veiligwonen.assessment.advice.AdviceHistory.ASSESSOR;
import static nl.veiligwonen.assessment.advice.AdviceHistory.AUTHORITY;
import static nl.veiligwonen.assessment.advice.AdviceHistory.CLOSED;
import static nl.veiligwonen.assessment.advice.AdviceHistory.DRAFTED;
import static nl.veiligwonen.assessment.advice.AdviceHistory.DRAFTER;
import static nl.veiligwonen.assessment.advice.AdviceHistory.ESTABLISHED;
import static nl.veiligwonen.assessment.advice.AdviceHistory.FROZEN;
import static nl.veiligwonen.assessment.advice.AdviceHistory.OPENED;
import static nl.veiligwonen.assessment.advice.AdviceHistory.RESUMED;
import static nl.veiligwonen.assessment.advice.AdviceHistory.RETURNED;
import static nl.veiligwonen.assessment.advice.AdviceHistory.RISKS_RECORDED;
import static nl.veiligwonen.assessment.advice.AdviceHistory.SUBMITTER;
import static nl.veiligwonen.assessment.advice.AdviceHistory.THREAT_RECORDED;
import static nl.veiligwonen.assessment.advice.AdviceHistory.UTRECHT;
import static nl.veiligwonen.assessment.advice.AdviceHistory.WEDNESDAY;
import static nl.veiligwonen.assessment.advice.AdviceHistory.advice;
import static nl.veiligwonen.assessment.advice.AdviceHistory.adviceUnderReview;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.veiligwonen.assessment.advice.ReviewerEvent.BeneficiaryIdentified;
import nl.veiligwonen.assessment.advice.ReviewerEvent.InterestDeclared;
import nl.veiligwonen.assessment.advice.ReviewerEvent.ReviewerRecused;
import nl.veiligwonen.platform.domain.Actor;
import nl.veiligwonen.platform.domain.term.ServiceTarget;
import nl.veiligwonen.platform.domain.work.OpenWork;
import org.junit.jupiter.api.Test;

/** Whose work an advice is at each of its stages. */
class AdviceWorkTest {

    private static final ServiceTarget REVIEW = new ServiceTarget("review", "toetsing van het advies", 3, 5, 10);
    private static final Actor OTHER = new Actor("other-of-the-authority");

    @Test
    void an_adviser_is_told_which_step_of_the_preparation_comes_next() {
        assertThat(task(advice(OPENED).state())).isEqualTo("record-the-risk-assessment");
        assertThat(task(advice(OPENED, RISKS_RECORDED).state())).isEqualTo("record-the-threat-analysis");
        assertThat(task(advice(OPENED, RISKS_RECORDED, THREAT_RECORDED).state()))
                .isEqualTo("draft-the-advice");
        assertThat(task(advice(OPENED, RISKS_RECORDED, THREAT_RECORDED, DRAFTED).state()))
                .isEqualTo("submit-for-review");
        assertThat(task(adviceUnderReview(RETURNED).state())).isEqualTo("rework-the-advice");
    }

    @Test
    void all_steps_of_the_preparation_are_one_piece_of_work() {
        assertThat(open(advice(OPENED).state()))
                .extracting(OpenWork::queue)
                .isEqualTo(open(advice(OPENED, RISKS_RECORDED, THREAT_RECORDED, DRAFTED)
                                .state())
                        .stream()
                        .map(OpenWork::queue)
                        .toList())
                .containsExactly("advice-drafting");
    }

    @Test
    void the_security_authority_judges_what_was_submitted_within_the_target() {
        assertThat(open(adviceUnderReview().state())).singleElement().satisfies(work -> {
            assertThat(work.queue()).isEqualTo("advice-review");
            assertThat(work.mostUrgent(LocalDate.of(2026, 3, 4)))
                    .hasValueSatisfying(due -> assertThat(due.dueOn()).isEqualTo(LocalDate.of(2026, 3, 10)));
        });
    }

    @Test
    void nobody_who_is_not_independent_is_given_the_review() {
        var work = open(adviceUnderReview(
                                new InterestDeclared(UTRECHT, AUTHORITY, Interest.CLOSE_TO_BENEFICIARY, WEDNESDAY),
                                new ReviewerRecused(UTRECHT, OTHER, WEDNESDAY),
                                new BeneficiaryIdentified(UTRECHT, new Actor("beneficiary"), WEDNESDAY))
                        .state())
                .getFirst();

        assertThat(work.barred().keySet())
                .containsExactlyInAnyOrder(
                        ASSESSOR, ANALYST, DRAFTER, SUBMITTER, AUTHORITY, OTHER, new Actor("beneficiary"));
        assertThat(work.barred().get(DRAFTER).code()).isEqualTo("reviewer-is-author");
        assertThat(work.barred().get(AUTHORITY).code()).isEqualTo("reviewer-has-interest");
        assertThat(work.barred().get(OTHER).code()).isEqualTo("reviewer-recused");
        assertThat(work.toString()).doesNotContain("beneficiary");
    }

    @Test
    void nobody_waits_for_an_advice_that_stands_stands_still_or_is_closed() {
        assertThat(open(adviceUnderReview(ESTABLISHED).state())).isEmpty();
        assertThat(open(adviceUnderReview(FROZEN).state())).isEmpty();
        assertThat(open(adviceUnderReview(CLOSED).state())).isEmpty();
        assertThat(open(adviceUnderReview(FROZEN, RESUMED).state())).hasSize(1);
        assertThat(open(advice().state())).isEmpty();
    }

    private static String task(Advice state) {
        return open(state).getFirst().task();
    }

    private static List<OpenWork> open(Advice state) {
        return AdviceWork.of(state, REVIEW);
    }
}
