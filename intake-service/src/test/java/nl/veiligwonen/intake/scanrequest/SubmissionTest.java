package nl.veiligwonen.intake.scanrequest;

import static nl.veiligwonen.intake.scanrequest.ScanRequestExamples.APPLICATION;
import static nl.veiligwonen.intake.scanrequest.ScanRequestExamples.CONFIRMED;
import static nl.veiligwonen.intake.scanrequest.ScanRequestExamples.ELIGIBLE;
import static nl.veiligwonen.intake.scanrequest.ScanRequestExamples.HOME_IN_UTRECHT;
import static nl.veiligwonen.intake.scanrequest.ScanRequestExamples.REJECTED;
import static nl.veiligwonen.intake.scanrequest.ScanRequestExamples.REQUESTED;
import static nl.veiligwonen.intake.scanrequest.ScanRequestExamples.REQUESTED_AT;
import static nl.veiligwonen.intake.scanrequest.ScanRequestExamples.RULES_OF_2025;
import static nl.veiligwonen.intake.scanrequest.ScanRequestExamples.UTRECHT;
import static nl.veiligwonen.intake.scanrequest.ScanRequestExamples.VISITED;
import static nl.veiligwonen.intake.scanrequest.ScanRequestExamples.application;
import static nl.veiligwonen.intake.scanrequest.ScanRequestExamples.scenario;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import nl.veiligwonen.intake.scanrequest.ScanRequest.Dossier;
import nl.veiligwonen.intake.scanrequest.ScanRequest.Eligible;
import nl.veiligwonen.intake.scanrequest.ScanRequest.Ineligible;
import nl.veiligwonen.intake.scanrequest.ScanRequest.Made;
import nl.veiligwonen.intake.scanrequest.ScanRequest.NotSubmitted;
import nl.veiligwonen.intake.scanrequest.ScanRequest.Submitted;
import nl.veiligwonen.intake.scanrequest.ScanRequestCommand.SubmitScanRequest;
import nl.veiligwonen.intake.scanrequest.ScanRequestEvent.AdviceEstablished;
import nl.veiligwonen.intake.scanrequest.ScanRequestEvent.CaseReferred;
import nl.veiligwonen.intake.scanrequest.ScanRequestEvent.ContributionPaid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SubmissionTest {

    private static final Dossier DOSSIER = new Dossier(UTRECHT, APPLICATION, REQUESTED_AT);

    @Test
    void a_request_within_the_regulation_waits_for_an_appointment() {
        scenario()
                .when(new SubmitScanRequest(UTRECHT, APPLICATION))
                .then(REQUESTED, CONFIRMED)
                .thenState(new Eligible(DOSSIER, RULES_OF_2025));
    }

    @Test
    void a_request_outside_the_regulation_is_kept_with_the_reason_and_closed() {
        var councillor = application(Office.COUNCILLOR, HOME_IN_UTRECHT, false);

        assertThat(scenario().when(new SubmitScanRequest(UTRECHT, councillor)).state())
                .isInstanceOfSatisfying(Ineligible.class, ineligible -> {
                    assertThat(ineligible.dossier()).isEqualTo(new Dossier(UTRECHT, councillor, REQUESTED_AT));
                    assertThat(ineligible.objection().code()).isEqualTo("representative");
                });
    }

    @Test
    void a_request_is_submitted_once() {
        Stream.of(List.of(REQUESTED), List.of(REQUESTED, REJECTED), ELIGIBLE, VISITED)
                .forEach(history -> scenario()
                        .given(history)
                        .when(new SubmitScanRequest(UTRECHT, APPLICATION))
                        .thenRefused("already-submitted"));
    }

    @Test
    void before_anything_has_happened_there_is_no_request() {
        assertThat(scenario().state()).isEqualTo(new NotSubmitted());
    }

    @Test
    void between_the_request_and_the_judgement_it_is_submitted() {
        assertThat(scenario().given(REQUESTED).state()).isEqualTo(new Submitted(DOSSIER));
    }

    @ParameterizedTest
    @MethodSource
    void each_history_ends_at_its_stage(List<ScanRequestEvent> history, Stage stage) {
        assertThat(((Made) scenario().given(history).state()).stage()).isEqualTo(stage);
    }

    static Stream<Arguments> each_history_ends_at_its_stage() {
        return Stream.of(
                Arguments.of(List.of(REQUESTED), Stage.SUBMITTED),
                Arguments.of(List.of(REQUESTED, REJECTED), Stage.INELIGIBLE),
                Arguments.of(ELIGIBLE, Stage.ELIGIBLE),
                Arguments.of(ScanRequestExamples.VISIT_SCHEDULED, Stage.VISIT_SCHEDULED),
                Arguments.of(VISITED, Stage.VISITED),
                Arguments.of(visitedThen(new CaseReferred(UTRECHT)), Stage.REFERRED),
                Arguments.of(visitedThen(new AdviceEstablished(UTRECHT)), Stage.ADVISED),
                Arguments.of(visitedThen(new ContributionPaid(UTRECHT)), Stage.COMPLETED));
    }

    @Test
    void a_history_that_cannot_be_is_noticed() {
        var decider = new ScanRequestDecider();

        assertThatThrownBy(() -> decider.fold(List.of(CONFIRMED)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Expected a request that is Submitted and found one that is NotSubmitted");
    }

    private static List<ScanRequestEvent> visitedThen(ScanRequestEvent event) {
        return Stream.concat(VISITED.stream(), Stream.of(event)).toList();
    }
}
