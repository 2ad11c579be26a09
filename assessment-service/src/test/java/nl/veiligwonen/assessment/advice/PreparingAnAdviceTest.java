package nl.veiligwonen.assessment.advice;

import static nl.veiligwonen.assessment.advice.AdviceHistory.ANALYST;
import static nl.veiligwonen.assessment.advice.AdviceHistory.ASSESSOR;
import static nl.veiligwonen.assessment.advice.AdviceHistory.DRAFTED;
import static nl.veiligwonen.assessment.advice.AdviceHistory.DRAFTER;
import static nl.veiligwonen.assessment.advice.AdviceHistory.ESTABLISHED;
import static nl.veiligwonen.assessment.advice.AdviceHistory.LOCK;
import static nl.veiligwonen.assessment.advice.AdviceHistory.MONDAY;
import static nl.veiligwonen.assessment.advice.AdviceHistory.OPENED;
import static nl.veiligwonen.assessment.advice.AdviceHistory.REFERRED;
import static nl.veiligwonen.assessment.advice.AdviceHistory.RETURNED;
import static nl.veiligwonen.assessment.advice.AdviceHistory.RISKS;
import static nl.veiligwonen.assessment.advice.AdviceHistory.RISKS_RECORDED;
import static nl.veiligwonen.assessment.advice.AdviceHistory.THREAT;
import static nl.veiligwonen.assessment.advice.AdviceHistory.TRAINING;
import static nl.veiligwonen.assessment.advice.AdviceHistory.TUESDAY;
import static nl.veiligwonen.assessment.advice.AdviceHistory.UTRECHT;
import static nl.veiligwonen.assessment.advice.AdviceHistory.advice;
import static nl.veiligwonen.assessment.advice.AdviceHistory.adviceUnderReview;
import static nl.veiligwonen.assessment.advice.AdviceHistory.dossier;
import static nl.veiligwonen.assessment.advice.AdviceHistory.drafted;
import static nl.veiligwonen.assessment.advice.AdviceHistory.measure;
import static nl.veiligwonen.assessment.advice.AdviceHistory.measures;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.veiligwonen.assessment.advice.Advice.InPreparation;
import nl.veiligwonen.assessment.advice.Advice.Returned;
import nl.veiligwonen.assessment.advice.AdviceCommand.DraftAdvice;
import nl.veiligwonen.assessment.advice.AdviceCommand.OpenAssessment;
import nl.veiligwonen.assessment.advice.AdviceCommand.RecordRiskAssessment;
import nl.veiligwonen.assessment.advice.AdviceCommand.RecordThreatAnalysis;
import nl.veiligwonen.assessment.advice.AdviceCommand.SubmitForReview;
import nl.veiligwonen.assessment.advice.AdviceEvent.AssessmentOpened;
import nl.veiligwonen.assessment.advice.AdviceEvent.RiskAssessmentRecorded;
import nl.veiligwonen.assessment.advice.AdviceEvent.ThreatAnalysisRecorded;
import nl.veiligwonen.assessment.catalogue.MeasureDomain;
import nl.veiligwonen.contracts.EuroCents;
import nl.veiligwonen.contracts.OrganisationId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PreparingAnAdviceTest {

    @Test
    void an_assessment_opens_when_the_home_has_been_visited() {
        advice().at(MONDAY)
                .when(new OpenAssessment(UTRECHT))
                .then(new AssessmentOpened(UTRECHT, MONDAY))
                .thenState(new InPreparation(
                        dossier(), new Preparation(Optional.empty(), Optional.empty(), Optional.empty())));
    }

    @Test
    void a_visit_that_is_told_twice_opens_one_assessment() {
        advice(OPENED).when(new OpenAssessment(UTRECHT)).thenNothing();
        adviceUnderReview(ESTABLISHED).when(new OpenAssessment(UTRECHT)).thenNothing();
    }

    @Test
    void an_assessment_does_not_pass_to_another_organisation() {
        advice(OPENED).when(new OpenAssessment(OrganisationId.of("gm0363"))).thenRefused("opened-for-another");
    }

    @Test
    void an_adviser_records_the_risks_in_and_around_the_home() {
        advice(OPENED)
                .by(ASSESSOR)
                .when(new RecordRiskAssessment(RISKS))
                .then(new RiskAssessmentRecorded(UTRECHT, RISKS, ASSESSOR));
    }

    @Test
    void a_later_risk_assessment_takes_the_place_of_the_first() {
        var better = new RiskAssessment("The back door has a lock after all.");

        var after = advice(OPENED, RISKS_RECORDED)
                .when(new RecordRiskAssessment(better))
                .state();

        assertThat(after).isInstanceOfSatisfying(InPreparation.class, advice -> assertThat(
                        advice.preparation().riskAssessment())
                .contains(better));
    }

    @Test
    void an_adviser_records_the_threat() {
        advice(OPENED)
                .by(ANALYST)
                .when(new RecordThreatAnalysis(THREAT))
                .then(new ThreatAnalysisRecorded(UTRECHT, THREAT, ANALYST));
    }

    @Test
    void the_first_draft_is_revision_one() {
        advice(OPENED)
                .by(DRAFTER)
                .at(TUESDAY)
                .when(new DraftAdvice(List.of(LOCK, TRAINING)))
                .then(drafted(1, LOCK, TRAINING));
    }

    @Test
    void a_draft_that_nobody_has_reviewed_is_written_over_under_the_same_revision() {
        advice(OPENED, DRAFTED)
                .by(DRAFTER)
                .at(TUESDAY)
                .when(new DraftAdvice(List.of(LOCK)))
                .then(drafted(1, LOCK));
    }

    @Test
    void a_draft_after_a_return_is_the_next_revision() {
        adviceUnderReview(RETURNED)
                .by(DRAFTER)
                .at(TUESDAY)
                .when(new DraftAdvice(List.of(LOCK)))
                .then(drafted(2, LOCK));
    }

    @Test
    void the_inputs_can_be_bettered_after_a_return_and_the_advice_stays_returned() {
        var better = new ThreatAnalysis("The letters were signed.");

        var after = adviceUnderReview(RETURNED)
                .when(new RecordThreatAnalysis(better))
                .state();

        assertThat(after).isInstanceOfSatisfying(Returned.class, advice -> assertThat(
                        advice.preparation().threatAnalysis())
                .contains(better));
    }

    @Test
    void the_total_of_a_draft_is_exact_to_the_cent() {
        var draft = new Draft(
                Revision.FIRST,
                Stream.of(1L, 99L, 100_000_000L, 33_333_333L)
                        .map(cents -> measure(MeasureDomain.TRAVEL, "Another route", cents))
                        .toList());

        assertThat(draft.totalEstimatedCost()).isEqualTo(EuroCents.of(133_333_433));
    }

    @ParameterizedTest
    @CsvSource({"gm0344, 3.9", "pv26, 2.9", "ws0155, 4.9"})
    void a_draft_prescribes_at_least_one_measure(String organisation, String article) {
        advice(new AssessmentOpened(OrganisationId.of(organisation), MONDAY))
                .when(new DraftAdvice(List.of()))
                .thenRefused(
                        "no-measures",
                        "Regeling rechtspositie decentrale politieke ambtsdragers, art. " + article + ", para. 4");
    }

    @Test
    void a_draft_can_have_a_hundred_measures_and_no_more() {
        assertThat(advice(OPENED).when(new DraftAdvice(measures(100))).events()).hasSize(1);
        advice(OPENED).when(new DraftAdvice(measures(101))).thenRefused("too-many-measures");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 100_000_000})
    void a_measure_costs_from_one_cent_to_a_million_euro(long cents) {
        var measure = measure(MeasureDomain.HOME, "A fence", cents);

        assertThat(advice(OPENED).when(new DraftAdvice(List.of(measure))).events())
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "0, estimate-missing",
        "-1, estimate-missing",
        "100000001, estimate-too-high",
        "9223372036854775807, estimate-too-high"
    })
    void a_measure_without_a_reasonable_estimate_is_refused(long cents, String code) {
        advice(OPENED)
                .when(new DraftAdvice(List.of(LOCK, measure(MeasureDomain.HOME, "A fence", cents))))
                .thenRefused(code);
    }

    @Test
    void a_measure_is_named_once_in_a_draft() {
        advice(OPENED).when(new DraftAdvice(List.of(LOCK, LOCK))).thenRefused("measure-named-twice");
    }

    @ParameterizedTest
    @MethodSource("whatAdvisersDo")
    void nothing_is_prepared_before_the_visit(AdviceCommand command) {
        advice().when(command).thenRefused("not-opened");
    }

    @ParameterizedTest
    @MethodSource("whatAdvisersDo")
    void nothing_is_changed_while_the_advice_is_under_review(AdviceCommand command) {
        adviceUnderReview().when(command).thenRefused("under-review");
    }

    @ParameterizedTest
    @MethodSource("whatAdvisersDo")
    void nothing_is_changed_once_the_advice_is_established(AdviceCommand command) {
        adviceUnderReview(ESTABLISHED).when(command).thenRefused("already-established");
    }

    @ParameterizedTest
    @MethodSource("whatAdvisersDo")
    void nothing_is_changed_once_the_case_is_referred(AdviceCommand command) {
        adviceUnderReview(REFERRED).when(command).thenRefused("case-frozen");
    }

    static Stream<AdviceCommand> whatAdvisersDo() {
        return Stream.of(
                new RecordRiskAssessment(RISKS),
                new RecordThreatAnalysis(THREAT),
                new DraftAdvice(List.of(LOCK)),
                new SubmitForReview());
    }
}
