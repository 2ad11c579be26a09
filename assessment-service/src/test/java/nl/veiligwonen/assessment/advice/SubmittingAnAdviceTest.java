package nl.veiligwonen.assessment.advice;

import static nl.veiligwonen.assessment.advice.AdviceHistory.ANALYST;
import static nl.veiligwonen.assessment.advice.AdviceHistory.ASSESSOR;
import static nl.veiligwonen.assessment.advice.AdviceHistory.DRAFTED;
import static nl.veiligwonen.assessment.advice.AdviceHistory.DRAFTER;
import static nl.veiligwonen.assessment.advice.AdviceHistory.LOCK;
import static nl.veiligwonen.assessment.advice.AdviceHistory.OPENED;
import static nl.veiligwonen.assessment.advice.AdviceHistory.RETURNED;
import static nl.veiligwonen.assessment.advice.AdviceHistory.RISKS;
import static nl.veiligwonen.assessment.advice.AdviceHistory.RISKS_RECORDED;
import static nl.veiligwonen.assessment.advice.AdviceHistory.SUBMITTED;
import static nl.veiligwonen.assessment.advice.AdviceHistory.SUBMITTER;
import static nl.veiligwonen.assessment.advice.AdviceHistory.THREAT;
import static nl.veiligwonen.assessment.advice.AdviceHistory.THREAT_RECORDED;
import static nl.veiligwonen.assessment.advice.AdviceHistory.TRAINING;
import static nl.veiligwonen.assessment.advice.AdviceHistory.TUESDAY;
import static nl.veiligwonen.assessment.advice.AdviceHistory.advice;
import static nl.veiligwonen.assessment.advice.AdviceHistory.adviceUnderReview;
import static nl.veiligwonen.assessment.advice.AdviceHistory.dossier;
import static nl.veiligwonen.assessment.advice.AdviceHistory.drafted;
import static nl.veiligwonen.assessment.advice.AdviceHistory.submitted;

import java.util.List;
import nl.veiligwonen.assessment.advice.Advice.UnderReview;
import nl.veiligwonen.assessment.advice.AdviceCommand.SubmitForReview;
import nl.veiligwonen.platform.domain.Article;
import org.junit.jupiter.api.Test;

class SubmittingAnAdviceTest {

    private static final String PARAGRAPH_4 =
            "Regeling rechtspositie decentrale politieke ambtsdragers, art. 3.9, para. 4";

    private static final Proposal PROPOSAL =
            new Proposal(RISKS, THREAT, new Draft(Revision.FIRST, List.of(LOCK, TRAINING)));

    @Test
    void a_draft_with_both_inputs_goes_to_the_security_authority() {
        advice(OPENED, RISKS_RECORDED, THREAT_RECORDED, DRAFTED)
                .by(SUBMITTER)
                .at(TUESDAY)
                .when(new SubmitForReview())
                .then(SUBMITTED)
                .thenState(new UnderReview(
                        dossier(ASSESSOR, ANALYST, DRAFTER, SUBMITTER)
                                .with(Revisions.NONE.with(new SubmittedRevision(PROPOSAL, TUESDAY))),
                        PROPOSAL,
                        TUESDAY));
    }

    @Test
    void the_inputs_and_the_draft_can_be_made_in_any_order() {
        advice(OPENED, DRAFTED, THREAT_RECORDED, RISKS_RECORDED)
                .by(SUBMITTER)
                .at(TUESDAY)
                .when(new SubmitForReview())
                .then(SUBMITTED);
    }

    @Test
    @Article("para. 4")
    void an_advice_without_assessment_of_the_risks_is_not_submitted() {
        advice(OPENED, THREAT_RECORDED, DRAFTED)
                .when(new SubmitForReview())
                .thenRefused("risk-assessment-missing", PARAGRAPH_4);
    }

    @Test
    @Article("para. 4")
    void an_advice_without_threat_analysis_is_not_submitted() {
        advice(OPENED, RISKS_RECORDED, DRAFTED)
                .when(new SubmitForReview())
                .thenRefused("threat-analysis-missing", PARAGRAPH_4);
    }

    @Test
    void an_advice_without_draft_is_not_submitted() {
        advice(OPENED, RISKS_RECORDED, THREAT_RECORDED)
                .when(new SubmitForReview())
                .thenRefused("draft-missing", PARAGRAPH_4);
    }

    @Test
    void a_returned_revision_is_not_submitted_again_as_it_was() {
        adviceUnderReview(RETURNED).when(new SubmitForReview()).thenRefused("not-revised");
    }

    @Test
    void a_new_revision_is_submitted_with_the_inputs_of_before() {
        adviceUnderReview(RETURNED, drafted(2, LOCK))
                .by(SUBMITTER)
                .at(TUESDAY)
                .when(new SubmitForReview())
                .then(submitted(2));
    }
}
