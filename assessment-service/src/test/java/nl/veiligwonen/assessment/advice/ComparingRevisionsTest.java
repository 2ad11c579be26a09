package nl.veiligwonen.assessment.advice;

import static nl.veiligwonen.assessment.advice.AdviceHistory.DRAFTER;
import static nl.veiligwonen.assessment.advice.AdviceHistory.ESTABLISHED;
import static nl.veiligwonen.assessment.advice.AdviceHistory.LOCK;
import static nl.veiligwonen.assessment.advice.AdviceHistory.OPENED;
import static nl.veiligwonen.assessment.advice.AdviceHistory.RETURNED;
import static nl.veiligwonen.assessment.advice.AdviceHistory.RISKS;
import static nl.veiligwonen.assessment.advice.AdviceHistory.THREAT;
import static nl.veiligwonen.assessment.advice.AdviceHistory.TRAINING;
import static nl.veiligwonen.assessment.advice.AdviceHistory.TUESDAY;
import static nl.veiligwonen.assessment.advice.AdviceHistory.UTRECHT;
import static nl.veiligwonen.assessment.advice.AdviceHistory.advice;
import static nl.veiligwonen.assessment.advice.AdviceHistory.adviceUnderReview;
import static nl.veiligwonen.assessment.advice.AdviceHistory.drafted;
import static nl.veiligwonen.assessment.advice.AdviceHistory.measure;
import static nl.veiligwonen.assessment.advice.AdviceHistory.submitted;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.veiligwonen.assessment.advice.Advice.Opened;
import nl.veiligwonen.assessment.advice.AdviceCommand.DraftAdvice;
import nl.veiligwonen.assessment.advice.AdviceEvent.ThreatAnalysisRecorded;
import nl.veiligwonen.assessment.advice.RevisionComparison.Change;
import nl.veiligwonen.assessment.catalogue.MeasureDomain;
import nl.veiligwonen.contracts.EuroCents;
import nl.veiligwonen.contracts.MeasureId;
import org.junit.jupiter.api.Test;

class ComparingRevisionsTest {

    private static final Measure DEARER_LOCK =
            new Measure(LOCK.id(), LOCK.domain(), LOCK.description(), EuroCents.of(60_000));
    private static final Measure LIGHTS = measure(MeasureDomain.HOME, "Lights", 20_000);

    @Test
    void each_revision_is_kept_as_it_was_submitted() {
        var signed = new ThreatAnalysis("The letters were signed.");
        var advice = adviceUnderReview(
                RETURNED,
                new ThreatAnalysisRecorded(UTRECHT, signed, DRAFTER),
                drafted(2, LOCK),
                submitted(2),
                new AdviceEvent.AdviceReturned(UTRECHT, new Revision(2), new Remarks("And the shed?"), TUESDAY));

        assertThat(RevisionContent.of((Opened) advice.state()))
                .containsExactly(content(1, RISKS, THREAT, LOCK, TRAINING), content(2, RISKS, signed, LOCK));
    }

    @Test
    void the_revision_that_is_being_worked_on_is_the_last() {
        assertThat(RevisionContent.of((Opened) advice(OPENED).state())).isEmpty();
        assertThat(RevisionContent.of((Opened) advice(OPENED, drafted(1, LOCK)).state()))
                .containsExactly(new RevisionContent(
                        new Draft(Revision.FIRST, List.of(LOCK)), Optional.empty(), Optional.empty()));
        assertThat(RevisionContent.of(
                        (Opened) adviceUnderReview(RETURNED, drafted(2, LOCK)).state()))
                .hasSize(2);
        assertThat(RevisionContent.of((Opened) adviceUnderReview(ESTABLISHED).state()))
                .hasSize(1);
    }

    @Test
    void measures_are_added_removed_changed_or_unchanged() {
        var comparison = RevisionComparison.between(
                content(1, RISKS, THREAT, LOCK, TRAINING, LIGHTS), content(2, RISKS, THREAT, DEARER_LOCK, LIGHTS));

        assertThat(comparison.added()).isEmpty();
        assertThat(comparison.removed()).containsExactly(TRAINING);
        assertThat(comparison.changed()).containsExactly(new Change(LOCK, DEARER_LOCK));
        assertThat(comparison.unchanged()).containsExactly(LIGHTS);
    }

    @Test
    void a_measure_that_is_said_in_the_same_words_is_the_same_also_under_another_id() {
        var sameLock = measure(MeasureDomain.HOME, LOCK.description().text(), 45_000);
        var dearerTraining =
                measure(MeasureDomain.DIGITAL, TRAINING.description().text(), 99_999);
        var lockAtWork = measure(MeasureDomain.WORK, LOCK.description().text(), 45_000);

        var comparison = RevisionComparison.between(
                content(1, RISKS, THREAT, LOCK, TRAINING),
                content(2, RISKS, THREAT, lockAtWork, dearerTraining, sameLock));

        assertThat(comparison.unchanged()).containsExactly(sameLock);
        assertThat(comparison.changed()).containsExactly(new Change(TRAINING, dearerTraining));
        assertThat(comparison.added()).containsExactly(lockAtWork);
    }

    @Test
    void a_comparison_backwards_tells_the_reverse() {
        var one = content(1, RISKS, THREAT, LOCK, TRAINING);
        var other = content(2, RISKS, THREAT, LOCK, LIGHTS);

        assertThat(RevisionComparison.between(one, other).added())
                .isEqualTo(RevisionComparison.between(other, one).removed());
        assertThat(RevisionComparison.between(one, one).unchanged()).containsExactly(LOCK, TRAINING);
    }

    @Test
    void a_measure_can_go_on_from_the_draft_before_under_its_own_id() {
        adviceUnderReview(RETURNED)
                .by(DRAFTER)
                .at(TUESDAY)
                .when(new DraftAdvice(List.of(DEARER_LOCK), Set.of(LOCK.id())))
                .then(drafted(2, DEARER_LOCK));
    }

    @Test
    void a_measure_does_not_go_on_from_one_that_the_draft_before_does_not_have() {
        adviceUnderReview(RETURNED)
                .when(new DraftAdvice(List.of(LIGHTS), Set.of(LIGHTS.id())))
                .thenRefused("measure-not-continued");
        advice(OPENED)
                .when(new DraftAdvice(List.of(LOCK), Set.of(MeasureId.random())))
                .thenRefused("measure-not-continued");
    }

    private static RevisionContent content(
            int revision, RiskAssessment risks, ThreatAnalysis threat, Measure... measures) {
        return new RevisionContent(
                new Draft(new Revision(revision), List.of(measures)), Optional.of(risks), Optional.of(threat));
    }
}
