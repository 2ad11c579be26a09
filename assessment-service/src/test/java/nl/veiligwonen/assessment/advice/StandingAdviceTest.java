package nl.veiligwonen.assessment.advice;

import static nl.veiligwonen.assessment.advice.AdviceHistory.ANALYST;
import static nl.veiligwonen.assessment.advice.AdviceHistory.DRAFTED;
import static nl.veiligwonen.assessment.advice.AdviceHistory.DRAFTER;
import static nl.veiligwonen.assessment.advice.AdviceHistory.ESTABLISHED;
import static nl.veiligwonen.assessment.advice.AdviceHistory.ESTABLISHED_WITHOUT_MEASURES;
import static nl.veiligwonen.assessment.advice.AdviceHistory.FROZEN;
import static nl.veiligwonen.assessment.advice.AdviceHistory.LOCK;
import static nl.veiligwonen.assessment.advice.AdviceHistory.OPENED;
import static nl.veiligwonen.assessment.advice.AdviceHistory.RISKS_RECORDED;
import static nl.veiligwonen.assessment.advice.AdviceHistory.THREAT;
import static nl.veiligwonen.assessment.advice.AdviceHistory.THREAT_RECORDED;
import static nl.veiligwonen.assessment.advice.AdviceHistory.TRAINING;
import static nl.veiligwonen.assessment.advice.AdviceHistory.TUESDAY;
import static nl.veiligwonen.assessment.advice.AdviceHistory.UTRECHT;
import static nl.veiligwonen.assessment.advice.AdviceHistory.WEDNESDAY;
import static nl.veiligwonen.assessment.advice.AdviceHistory.advice;
import static nl.veiligwonen.assessment.advice.AdviceHistory.adviceUnderReview;
import static nl.veiligwonen.assessment.advice.AdviceHistory.drafted;
import static nl.veiligwonen.assessment.advice.AdviceHistory.submitted;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import nl.veiligwonen.assessment.advice.Advice.Opened;
import nl.veiligwonen.assessment.advice.AdviceCommand.DraftAdvice;
import nl.veiligwonen.assessment.advice.AdviceCommand.EstablishAdvice;
import nl.veiligwonen.assessment.advice.AdviceCommand.EstablishWithoutMeasures;
import nl.veiligwonen.assessment.advice.AdviceCommand.LapseAdvice;
import nl.veiligwonen.assessment.advice.AdviceCommand.RecordThreatAnalysis;
import nl.veiligwonen.assessment.advice.AdviceCommand.SubmitForReview;
import nl.veiligwonen.assessment.advice.AdviceCommand.SupersedeAdvice;
import nl.veiligwonen.assessment.advice.AdviceEvent.AdviceEstablished;
import nl.veiligwonen.assessment.advice.AdviceEvent.ThreatAnalysisRecorded;
import nl.veiligwonen.assessment.advice.StandingEvent.AdviceLapsed;
import nl.veiligwonen.assessment.advice.StandingEvent.AdviceSuperseded;
import nl.veiligwonen.assessment.catalogue.MeasureCatalogues;
import nl.veiligwonen.platform.test.DeciderScenario;
import org.junit.jupiter.api.Test;

class StandingAdviceTest {

    private static final Motivation SAFE = new Motivation("The home is safe as it is.");
    private static final Motivation SIGNED = new Motivation("The letters are now signed.");

    private static final AdviceSuperseded SUPERSEDED = new AdviceSuperseded(
            UTRECHT, Revision.FIRST, SupersedeReason.THREAT_CHANGED, Optional.of(SIGNED), WEDNESDAY);

    private static final Instant LAST_DAY = Instant.parse("2031-03-04T22:59:00Z"); // a minute to midnight in Amsterdam
    private static final Instant DAY_AFTER = Instant.parse("2031-03-04T23:00:00Z");
    private static final AdviceLapsed LAPSED = new AdviceLapsed(UTRECHT, Revision.FIRST, DAY_AFTER);

    @Test
    void the_security_authority_establishes_that_no_measures_are_needed() {
        var after = adviceUnderReview()
                .when(new EstablishWithoutMeasures(SAFE))
                .then(ESTABLISHED_WITHOUT_MEASURES)
                .state();

        assertThat(((Opened) after).stage()).isEqualTo(Stage.ESTABLISHED_WITHOUT_MEASURES);
        assertThat(((Opened) after).dossier().revisions().established()).isEmpty();
    }

    @Test
    void an_advice_without_measures_stands_like_any_other() {
        adviceUnderReview(ESTABLISHED_WITHOUT_MEASURES)
                .when(new EstablishAdvice())
                .thenRefused("already-established");
        adviceUnderReview(ESTABLISHED_WITHOUT_MEASURES)
                .when(new DraftAdvice(List.of(LOCK)))
                .thenRefused("already-established");
    }

    @Test
    void an_advice_is_superseded_when_the_threat_has_changed() {
        var after = adviceUnderReview(ESTABLISHED)
                .when(new SupersedeAdvice(SIGNED))
                .then(SUPERSEDED)
                .state();

        assertThat(((Opened) after).stage()).isEqualTo(Stage.SUPERSEDED);
        assertThat(((Opened) after).content().threatAnalysis()).isEmpty();
        assertThat(adviceUnderReview(ESTABLISHED_WITHOUT_MEASURES)
                        .when(new SupersedeAdvice(SIGNED))
                        .events())
                .hasSize(1);
    }

    @Test
    void an_advice_that_does_not_stand_is_not_superseded() {
        advice(OPENED, DRAFTED).when(new SupersedeAdvice(SIGNED)).thenRefused("not-established");
        adviceUnderReview().when(new SupersedeAdvice(SIGNED)).thenRefused("not-established");
        adviceUnderReview(ESTABLISHED, SUPERSEDED)
                .when(new SupersedeAdvice(SIGNED))
                .thenRefused("not-established");
    }

    @Test
    void after_a_changed_threat_the_next_revision_rests_on_a_new_analysis() {
        adviceUnderReview(ESTABLISHED, SUPERSEDED).when(new SubmitForReview()).thenRefused("not-revised");
        adviceUnderReview(ESTABLISHED, SUPERSEDED)
                .by(DRAFTER)
                .at(TUESDAY)
                .when(new DraftAdvice(List.of(LOCK)))
                .then(drafted(2, LOCK));
        adviceUnderReview(ESTABLISHED, SUPERSEDED, drafted(2, LOCK))
                .when(new SubmitForReview())
                .thenRefused("threat-analysis-missing");
        adviceUnderReview(ESTABLISHED, SUPERSEDED)
                .by(ANALYST)
                .when(new RecordThreatAnalysis(THREAT))
                .then(new ThreatAnalysisRecorded(UTRECHT, THREAT, ANALYST));
    }

    @Test
    void the_employer_has_the_former_measures_until_new_ones_are_established() {
        var reworked = adviceUnderReview(ESTABLISHED, SUPERSEDED, THREAT_RECORDED, drafted(2, LOCK), submitted(2));

        assertThat(toDeliver(reworked.state())).containsExactly(LOCK, TRAINING);
        var after = reworked.when(new EstablishAdvice())
                .then(new AdviceEstablished(UTRECHT, new Revision(2), List.of(LOCK.estimate()), WEDNESDAY))
                .state();
        assertThat(toDeliver(after)).containsExactly(LOCK);
    }

    @Test
    void an_advice_holds_for_ever_unless_a_term_is_set() {
        adviceUnderReview(ESTABLISHED)
                .at(Instant.parse("2099-01-01T00:00:00Z"))
                .when(new LapseAdvice())
                .thenNothing();
    }

    @Test
    void an_advice_lapses_after_the_term_that_is_set_and_not_before() {
        underTerm(ESTABLISHED).at(LAST_DAY).when(new LapseAdvice()).thenNothing();
        var after = underTerm(ESTABLISHED)
                .at(DAY_AFTER)
                .when(new LapseAdvice())
                .then(LAPSED)
                .state();

        assertThat(((Opened) after).stage()).isEqualTo(Stage.LAPSED);
        underTerm(ESTABLISHED_WITHOUT_MEASURES)
                .at(DAY_AFTER)
                .when(new LapseAdvice())
                .then(LAPSED);
    }

    @Test
    void an_advice_that_does_not_stand_does_not_lapse() {
        underTerm().at(DAY_AFTER).when(new LapseAdvice()).thenNothing();
        underTerm(ESTABLISHED, FROZEN).at(DAY_AFTER).when(new LapseAdvice()).thenNothing();
        underTerm(ESTABLISHED, LAPSED).at(DAY_AFTER).when(new LapseAdvice()).thenNothing();
    }

    @Test
    void after_a_lapse_the_risks_and_the_threat_are_looked_at_anew() {
        underTerm(ESTABLISHED, LAPSED, drafted(2, LOCK))
                .when(new SubmitForReview())
                .thenRefused("risk-assessment-missing");
        underTerm(ESTABLISHED, LAPSED, drafted(2, LOCK), RISKS_RECORDED)
                .when(new SubmitForReview())
                .thenRefused("threat-analysis-missing");
    }

    private static DeciderScenario<Advice, AdviceCommand, AdviceEvent> underTerm(AdviceEvent... later) {
        var fiveYears = new LapsePolicy(Optional.of(Period.ofYears(5)));
        return DeciderScenario.of(new AdviceDecider(MeasureCatalogues.NONE, fiveYears))
                .given(adviceUnderReview(later).history());
    }

    private static List<Measure> toDeliver(Advice advice) {
        return ((Opened) advice)
                .dossier()
                .revisions()
                .established()
                .orElseThrow()
                .draft()
                .measures();
    }
}
