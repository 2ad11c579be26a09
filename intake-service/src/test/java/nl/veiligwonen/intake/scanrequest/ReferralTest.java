package nl.veiligwonen.intake.scanrequest;

import static nl.veiligwonen.intake.scanrequest.ScanRequestExamples.APPOINTMENT;
import static nl.veiligwonen.intake.scanrequest.ScanRequestExamples.ELIGIBLE;
import static nl.veiligwonen.intake.scanrequest.ScanRequestExamples.INCOMPLETE;
import static nl.veiligwonen.intake.scanrequest.ScanRequestExamples.PAID;
import static nl.veiligwonen.intake.scanrequest.ScanRequestExamples.REJECTED;
import static nl.veiligwonen.intake.scanrequest.ScanRequestExamples.REQUESTED;
import static nl.veiligwonen.intake.scanrequest.ScanRequestExamples.REQUESTED_AT;
import static nl.veiligwonen.intake.scanrequest.ScanRequestExamples.UTRECHT;
import static nl.veiligwonen.intake.scanrequest.ScanRequestExamples.VISITED;
import static nl.veiligwonen.intake.scanrequest.ScanRequestExamples.VISIT_SCHEDULED;
import static nl.veiligwonen.intake.scanrequest.ScanRequestExamples.after;
import static nl.veiligwonen.intake.scanrequest.ScanRequestExamples.scenario;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import nl.veiligwonen.contracts.CaseId;
import nl.veiligwonen.intake.scanrequest.Closing.TakenOver;
import nl.veiligwonen.intake.scanrequest.ScanRequest.Advised;
import nl.veiligwonen.intake.scanrequest.ScanRequest.Closed;
import nl.veiligwonen.intake.scanrequest.ScanRequest.Completed;
import nl.veiligwonen.intake.scanrequest.ScanRequest.Frozen;
import nl.veiligwonen.intake.scanrequest.ScanRequest.Live;
import nl.veiligwonen.intake.scanrequest.ScanRequest.Made;
import nl.veiligwonen.intake.scanrequest.ScanRequestCommand.AskSupplement;
import nl.veiligwonen.intake.scanrequest.ScanRequestCommand.CompleteHomeVisit;
import nl.veiligwonen.intake.scanrequest.ScanRequestCommand.NoteEstablishedAdvice;
import nl.veiligwonen.intake.scanrequest.ScanRequestCommand.NotePaidContribution;
import nl.veiligwonen.intake.scanrequest.ScanRequestCommand.NoteReferral;
import nl.veiligwonen.intake.scanrequest.ScanRequestCommand.RecordReferralOutcome;
import nl.veiligwonen.intake.scanrequest.ScanRequestCommand.ReportMove;
import nl.veiligwonen.intake.scanrequest.ScanRequestCommand.ReportOfficeEnd;
import nl.veiligwonen.intake.scanrequest.ScanRequestCommand.ReportReferral;
import nl.veiligwonen.intake.scanrequest.ScanRequestCommand.WithdrawRequest;
import nl.veiligwonen.intake.scanrequest.ScanRequestEvent.AdviceEstablished;
import nl.veiligwonen.intake.scanrequest.ScanRequestEvent.CaseFrozen;
import nl.veiligwonen.intake.scanrequest.ScanRequestEvent.CaseResumed;
import nl.veiligwonen.intake.scanrequest.ScanRequestEvent.CaseTakenOver;
import nl.veiligwonen.intake.scanrequest.ScanRequestEvent.ContributionPaid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A concrete threat: the case waits for the protection system, and goes on or ends as that decides. */
class ReferralTest {

    private static final Instant LATER = REQUESTED_AT.plus(Duration.ofDays(20));
    private static final CaseFrozen FROZEN = new CaseFrozen(UTRECHT, REQUESTED_AT);

    static Stream<List<ScanRequestEvent>> openStages() {
        return EndingsTest.openStages();
    }

    @ParameterizedTest
    @MethodSource("openStages")
    void a_referral_freezes_a_case_at_its_stage(List<ScanRequestEvent> history) {
        var before = (Live) scenario().given(history).state();
        var outcome = scenario().given(history).at(LATER).when(new ReportReferral());

        outcome.then(new CaseFrozen(UTRECHT, LATER)).thenState(new Frozen(before, LATER));
        assertThat(((Made) outcome.state()).stage()).isEqualTo(before.stage());
    }

    @Test
    void what_is_not_open_is_not_referred() {
        scenario().when(new ReportReferral()).thenRefused("not-submitted");
        scenario().given(REQUESTED, REJECTED).when(new ReportReferral()).thenRefused("not-eligible");
        scenario().given(PAID).when(new ReportReferral()).thenRefused("already-completed");
    }

    @Test
    void all_work_on_a_frozen_case_stops() {
        var frozen = scenario().given(after(VISIT_SCHEDULED, FROZEN)).at(LATER);

        Stream.of(
                        new CompleteHomeVisit(APPOINTMENT),
                        new AskSupplement(List.of(MissingItem.CONSENT), LocalDate.of(2026, 4, 1)),
                        new WithdrawRequest(),
                        new ReportMove(CaseId.random()),
                        new ReportOfficeEnd(OfficeEnd.OFFICE_ENDED, LocalDate.of(2026, 3, 1)),
                        new ReportReferral())
                .forEach(command -> frozen.when(command).thenRefused("case-frozen"));
    }

    @ParameterizedTest
    @EnumSource(names = {"DECLINED", "DE_ESCALATED"})
    void a_case_that_is_given_back_goes_on_where_it_was(ReferralOutcome outcome) {
        for (var history : List.of(ELIGIBLE, INCOMPLETE, VISIT_SCHEDULED, VISITED)) {
            scenario()
                    .given(after(history, FROZEN))
                    .at(LATER)
                    .when(new RecordReferralOutcome(outcome))
                    .then(new CaseResumed(UTRECHT, outcome, LATER))
                    .thenState(scenario().given(history).state());
        }
    }

    @Test
    void a_case_that_is_taken_over_ends() {
        var frozen = (Made) scenario().given(after(ELIGIBLE, FROZEN)).state();

        scenario()
                .given(after(ELIGIBLE, FROZEN))
                .at(LATER)
                .when(new RecordReferralOutcome(ReferralOutcome.TAKEN_OVER))
                .then(new CaseTakenOver(UTRECHT, LATER))
                .thenState(new Closed(frozen, new TakenOver(LATER)));
    }

    @Test
    void a_case_can_be_frozen_again() {
        var resumed = after(after(VISITED, FROZEN), new CaseResumed(UTRECHT, ReferralOutcome.DECLINED, LATER));

        scenario().given(resumed).at(LATER).when(new ReportReferral()).then(new CaseFrozen(UTRECHT, LATER));
    }

    @Test
    void there_is_no_outcome_of_what_was_not_referred() {
        scenario()
                .given(ELIGIBLE)
                .when(new RecordReferralOutcome(ReferralOutcome.DECLINED))
                .thenRefused("not-frozen");
    }

    @Test
    void that_the_authority_has_referred_a_case_that_is_frozen_already_is_no_news() {
        scenario().given(after(VISITED, FROZEN)).when(new NoteReferral()).thenNothing();
    }

    @Test
    void what_was_done_before_others_heard_of_the_freezing_counts() {
        var advised = after(after(VISITED, FROZEN), new AdviceEstablished(UTRECHT));

        scenario()
                .given(after(VISITED, FROZEN))
                .when(new NoteEstablishedAdvice())
                .then(new AdviceEstablished(UTRECHT));
        scenario().given(advised).when(new NotePaidContribution()).then(new ContributionPaid(UTRECHT));
        assertThat(scenario()
                        .given(after(advised, new CaseResumed(UTRECHT, ReferralOutcome.DECLINED, LATER)))
                        .state())
                .isInstanceOf(Advised.class);
        assertThat(scenario()
                        .given(after(
                                after(advised, new ContributionPaid(UTRECHT)),
                                new CaseResumed(UTRECHT, ReferralOutcome.DECLINED, LATER)))
                        .state())
                .isInstanceOf(Completed.class);
    }

    @Test
    void a_frozen_case_keeps_another_request_for_the_same_home_away() {
        assertThat(((Made) scenario().given(after(ELIGIBLE, FROZEN)).state()).open())
                .isTrue();
    }
}
