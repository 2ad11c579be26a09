package nl.veiligwonen.intake.scanrequest;

import static nl.veiligwonen.intake.scanrequest.ScanRequestExamples.APPLICATION;
import static nl.veiligwonen.intake.scanrequest.ScanRequestExamples.APPOINTMENT;
import static nl.veiligwonen.intake.scanrequest.ScanRequestExamples.ELIGIBLE;
import static nl.veiligwonen.intake.scanrequest.ScanRequestExamples.REQUESTED_AT;
import static nl.veiligwonen.intake.scanrequest.ScanRequestExamples.RULES_OF_2025;
import static nl.veiligwonen.intake.scanrequest.ScanRequestExamples.UTRECHT;
import static nl.veiligwonen.intake.scanrequest.ScanRequestExamples.VISITED;
import static nl.veiligwonen.intake.scanrequest.ScanRequestExamples.VISITED_AT;
import static nl.veiligwonen.intake.scanrequest.ScanRequestExamples.VISIT_SCHEDULED;
import static nl.veiligwonen.intake.scanrequest.ScanRequestExamples.scenario;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import nl.veiligwonen.intake.scanrequest.Closing.TakenOver;
import nl.veiligwonen.intake.scanrequest.ScanRequest.Advised;
import nl.veiligwonen.intake.scanrequest.ScanRequest.Closed;
import nl.veiligwonen.intake.scanrequest.ScanRequest.Completed;
import nl.veiligwonen.intake.scanrequest.ScanRequest.Dossier;
import nl.veiligwonen.intake.scanrequest.ScanRequest.Frozen;
import nl.veiligwonen.intake.scanrequest.ScanRequest.Visited;
import nl.veiligwonen.intake.scanrequest.ScanRequestCommand.NoteAdviceWithoutMeasures;
import nl.veiligwonen.intake.scanrequest.ScanRequestCommand.NoteClosedProvision;
import nl.veiligwonen.intake.scanrequest.ScanRequestCommand.NoteEstablishedAdvice;
import nl.veiligwonen.intake.scanrequest.ScanRequestCommand.NotePaidContribution;
import nl.veiligwonen.intake.scanrequest.ScanRequestCommand.NoteReferral;
import nl.veiligwonen.intake.scanrequest.ScanRequestEvent.AdviceEstablished;
import nl.veiligwonen.intake.scanrequest.ScanRequestEvent.AdviceEstablishedWithoutMeasures;
import nl.veiligwonen.intake.scanrequest.ScanRequestEvent.CaseFrozen;
import nl.veiligwonen.intake.scanrequest.ScanRequestEvent.CaseReferred;
import nl.veiligwonen.intake.scanrequest.ScanRequestEvent.ContributionPaid;
import nl.veiligwonen.intake.scanrequest.ScanRequestEvent.ProvisionClosed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What other services tell about a case, in the order in which it can arrive. */
class AfterTheVisitTest {

    private static final Dossier DOSSIER = new Dossier(UTRECHT, APPLICATION, REQUESTED_AT);
    private static final HomeVisit VISIT = new HomeVisit(APPOINTMENT, VISITED_AT);

    private static final List<ScanRequestEvent> REFERRED = after(VISITED, new CaseReferred(UTRECHT));
    private static final List<ScanRequestEvent> ADVISED = after(VISITED, new AdviceEstablished(UTRECHT));
    private static final List<ScanRequestEvent> COMPLETED = after(ADVISED, new ContributionPaid(UTRECHT));

    @Test
    void a_referral_freezes_the_case_where_it_is() {
        scenario()
                .given(VISITED)
                .when(new NoteReferral())
                .then(new CaseFrozen(UTRECHT, REQUESTED_AT))
                .thenState(new Frozen(new Visited(DOSSIER, RULES_OF_2025, VISIT), REQUESTED_AT));
    }

    @Test
    void a_case_with_an_advice_can_still_be_referred() {
        scenario().given(ADVISED).when(new NoteReferral()).then(new CaseFrozen(UTRECHT, REQUESTED_AT));
    }

    @Test
    void an_established_advice_is_noted() {
        scenario()
                .given(VISITED)
                .when(new NoteEstablishedAdvice())
                .then(new AdviceEstablished(UTRECHT))
                .thenState(new Advised(DOSSIER, RULES_OF_2025, VISIT));
    }

    @Test
    void when_no_measures_are_needed_the_case_is_complete() {
        scenario()
                .given(VISITED)
                .when(new NoteAdviceWithoutMeasures())
                .then(new AdviceEstablishedWithoutMeasures(UTRECHT))
                .thenState(new Completed(DOSSIER, RULES_OF_2025, VISIT));
        scenario()
                .given(after(VISITED, new AdviceEstablishedWithoutMeasures(UTRECHT)))
                .when(new NoteAdviceWithoutMeasures())
                .thenNothing();
    }

    @Test
    void the_payment_completes_the_case() {
        scenario()
                .given(ADVISED)
                .when(new NotePaidContribution())
                .then(new ContributionPaid(UTRECHT))
                .thenState(new Completed(DOSSIER, RULES_OF_2025, VISIT));
    }

    @Test
    void news_of_the_payment_may_overtake_news_of_the_advice() {
        scenario().given(VISITED).when(new NotePaidContribution()).then(new ContributionPaid(UTRECHT));
        scenario()
                .given(after(VISITED, new ContributionPaid(UTRECHT)))
                .when(new NoteEstablishedAdvice())
                .thenNothing();
    }

    @Test
    void what_is_known_already_changes_nothing() {
        scenario().given(REFERRED).when(new NoteReferral()).thenNothing();
        scenario().given(ADVISED).when(new NoteEstablishedAdvice()).thenNothing();
        scenario().given(COMPLETED).when(new NotePaidContribution()).thenNothing();
    }

    @Test
    void a_case_is_complete_when_all_that_was_provided_is_settled_without_a_contribution() {
        scenario().given(ADVISED).when(new NoteClosedProvision()).then(new ProvisionClosed(UTRECHT));
        scenario()
                .given(after(ADVISED, new ProvisionClosed(UTRECHT)))
                .when(new NoteClosedProvision())
                .thenNothing();
        scenario().given(COMPLETED).when(new NoteClosedProvision()).thenNothing();
    }

    @Test
    void a_loan_that_is_settled_leaves_the_request_as_it_is() {
        scenario().given(VISITED).when(new NoteClosedProvision()).thenNothing();
        scenario().given(ELIGIBLE).when(new NoteClosedProvision()).thenNothing();
    }

    @Test
    void a_case_that_was_referred_when_that_ended_a_case_stays_ended() {
        var closed = new Closed(new Visited(DOSSIER, RULES_OF_2025, VISIT), new TakenOver(null));

        assertThat(scenario().given(REFERRED).state()).isEqualTo(closed);
    }

    @Test
    void news_that_arrives_after_the_end_changes_nothing() {
        scenario().given(REFERRED).when(new NoteEstablishedAdvice()).thenNothing();
        scenario().given(REFERRED).when(new NotePaidContribution()).thenNothing();
    }

    @Test
    void a_completed_case_is_not_referred() {
        scenario().given(COMPLETED).when(new NoteReferral()).thenRefused("already-completed");
    }

    @ParameterizedTest
    @MethodSource("newsOfOthers")
    void news_of_an_unknown_case_is_refused(ScanRequestCommand news) {
        scenario().when(news).thenRefused("not-submitted");
    }

    @ParameterizedTest
    @MethodSource("newsOfOthers")
    void news_of_a_home_that_was_not_visited_is_refused(ScanRequestCommand news) {
        scenario().given(VISIT_SCHEDULED).when(news).thenRefused("not-visited");
    }

    static Stream<ScanRequestCommand> newsOfOthers() {
        return Stream.of(
                new NoteReferral(),
                new NoteEstablishedAdvice(),
                new NoteAdviceWithoutMeasures(),
                new NotePaidContribution());
    }

    private static List<ScanRequestEvent> after(List<ScanRequestEvent> history, ScanRequestEvent next) {
        return Stream.concat(history.stream(), Stream.of(next)).toList();
    }
}
