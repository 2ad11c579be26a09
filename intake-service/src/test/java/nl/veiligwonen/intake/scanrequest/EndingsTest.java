package nl.veiligwonen.intake.scanrequest;

import static nl.veiligwonen.intake.scanrequest.ScanRequestExamples.ADVISED;
import static nl.veiligwonen.intake.scanrequest.ScanRequestExamples.APPLICATION;
import static nl.veiligwonen.intake.scanrequest.ScanRequestExamples.ELIGIBLE;
import static nl.veiligwonen.intake.scanrequest.ScanRequestExamples.HOME_IN_AMSTERDAM;
import static nl.veiligwonen.intake.scanrequest.ScanRequestExamples.INCOMPLETE;
import static nl.veiligwonen.intake.scanrequest.ScanRequestExamples.PAID;
import static nl.veiligwonen.intake.scanrequest.ScanRequestExamples.REJECTED;
import static nl.veiligwonen.intake.scanrequest.ScanRequestExamples.REQUESTED;
import static nl.veiligwonen.intake.scanrequest.ScanRequestExamples.REQUESTED_AT;
import static nl.veiligwonen.intake.scanrequest.ScanRequestExamples.RULES_OF_2025;
import static nl.veiligwonen.intake.scanrequest.ScanRequestExamples.UTRECHT;
import static nl.veiligwonen.intake.scanrequest.ScanRequestExamples.VISITED;
import static nl.veiligwonen.intake.scanrequest.ScanRequestExamples.VISIT_SCHEDULED;
import static nl.veiligwonen.intake.scanrequest.ScanRequestExamples.after;
import static nl.veiligwonen.intake.scanrequest.ScanRequestExamples.application;
import static nl.veiligwonen.intake.scanrequest.ScanRequestExamples.scenario;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import nl.veiligwonen.contracts.CaseId;
import nl.veiligwonen.intake.scanrequest.Closing.Moved;
import nl.veiligwonen.intake.scanrequest.Closing.OfficeOver;
import nl.veiligwonen.intake.scanrequest.Closing.Withdrawn;
import nl.veiligwonen.intake.scanrequest.ScanRequest.Closed;
import nl.veiligwonen.intake.scanrequest.ScanRequest.Dossier;
import nl.veiligwonen.intake.scanrequest.ScanRequest.Eligible;
import nl.veiligwonen.intake.scanrequest.ScanRequest.Ineligible;
import nl.veiligwonen.intake.scanrequest.ScanRequest.Made;
import nl.veiligwonen.intake.scanrequest.ScanRequestCommand.CompleteHomeVisit;
import nl.veiligwonen.intake.scanrequest.ScanRequestCommand.NoteEstablishedAdvice;
import nl.veiligwonen.intake.scanrequest.ScanRequestCommand.NotePaidContribution;
import nl.veiligwonen.intake.scanrequest.ScanRequestCommand.NoteReferral;
import nl.veiligwonen.intake.scanrequest.ScanRequestCommand.ReportMove;
import nl.veiligwonen.intake.scanrequest.ScanRequestCommand.ReportOfficeEnd;
import nl.veiligwonen.intake.scanrequest.ScanRequestCommand.ReportReferral;
import nl.veiligwonen.intake.scanrequest.ScanRequestCommand.ScheduleHomeVisit;
import nl.veiligwonen.intake.scanrequest.ScanRequestCommand.SubmitAfterMove;
import nl.veiligwonen.intake.scanrequest.ScanRequestCommand.WithdrawRequest;
import nl.veiligwonen.intake.scanrequest.ScanRequestEvent.EligibilityConfirmed;
import nl.veiligwonen.intake.scanrequest.ScanRequestEvent.OfficeEnded;
import nl.veiligwonen.intake.scanrequest.ScanRequestEvent.OfficeHolderMoved;
import nl.veiligwonen.intake.scanrequest.ScanRequestEvent.RequestWithdrawn;
import nl.veiligwonen.intake.scanrequest.ScanRequestEvent.ScanRequestedAfterMove;
import nl.veiligwonen.intake.scanrequest.ScanRequestEvent.ScanRequestedByOfficeHolder;
import nl.veiligwonen.platform.domain.Actor;
import nl.veiligwonen.platform.domain.Decision;
import nl.veiligwonen.platform.domain.Occasion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How a case ends before its time: withdrawn, moved, or the office over. */
class EndingsTest {

    private static final Instant LATER = REQUESTED_AT.plus(Duration.ofDays(30));
    private static final LocalDate FIRST_DAY = LocalDate.of(2025, 7, 1);
    private static final LocalDate THAT_DAY = LocalDate.of(2026, 4, 1);
    private static final CaseId NEXT = CaseId.of("b1c0f3d8-5a67-4d21-8e94-70f2c9a6be15");
    private static final CaseId PREVIOUS = CaseId.of("6f1d7a52-3b0e-4c59-9f0a-2a8e5d1c7b34");

    static Stream<List<ScanRequestEvent>> openStages() {
        return Stream.of(List.of(REQUESTED), ELIGIBLE, INCOMPLETE, VISIT_SCHEDULED, VISITED, ADVISED);
    }

    @ParameterizedTest
    @MethodSource("openStages")
    void a_request_can_be_withdrawn_at_any_stage_while_it_is_open(List<ScanRequestEvent> history) {
        var before = (Made) scenario().given(history).state();

        scenario()
                .given(history)
                .at(LATER)
                .when(new WithdrawRequest())
                .then(new RequestWithdrawn(UTRECHT, LATER))
                .thenState(new Closed(before, new Withdrawn(LATER)));
    }

    @Test
    void a_request_that_is_not_open_can_not_be_withdrawn() {
        scenario().when(new WithdrawRequest()).thenRefused("not-submitted");
        scenario().given(REQUESTED, REJECTED).when(new WithdrawRequest()).thenRefused("not-eligible");
        scenario().given(PAID).when(new WithdrawRequest()).thenRefused("already-completed");
    }

    @Test
    void what_an_office_holder_has_asked_himself_only_he_takes_back() {
        var own = scenario().given(new ScanRequestedByOfficeHolder(UTRECHT, APPLICATION, "holder-1", REQUESTED_AT));

        own.by("user-of-utrecht").when(new WithdrawRequest()).thenRefused("not-the-applicant");
        own.by("holder-1").when(new WithdrawRequest()).then(new RequestWithdrawn(UTRECHT, REQUESTED_AT));
    }

    @Test
    void nothing_can_be_done_with_a_case_that_was_closed() {
        var withdrawn = scenario().given(after(VISIT_SCHEDULED, new RequestWithdrawn(UTRECHT, LATER)));

        Stream.of(
                        new WithdrawRequest(),
                        new ReportMove(NEXT),
                        new ReportOfficeEnd(OfficeEnd.OFFICE_ENDED, THAT_DAY),
                        new ReportReferral(),
                        new ScheduleHomeVisit(LATER),
                        new CompleteHomeVisit(LATER))
                .forEach(command -> withdrawn.when(command).thenRefused("case-closed"));
    }

    @Test
    void news_that_arrives_after_the_end_changes_nothing() {
        var withdrawn = scenario().given(after(VISITED, new RequestWithdrawn(UTRECHT, LATER)));

        Stream.of(new NoteReferral(), new NoteEstablishedAdvice(), new NotePaidContribution())
                .forEach(news -> withdrawn.when(news).thenNothing());
    }

    @ParameterizedTest
    @MethodSource("openStages")
    void the_end_of_the_office_closes_a_case(List<ScanRequestEvent> history) {
        var before = (Made) scenario().given(history).state();

        scenario()
                .given(history)
                .at(LATER)
                .when(new ReportOfficeEnd(OfficeEnd.OFFICE_ENDED, THAT_DAY))
                .then(new OfficeEnded(UTRECHT, OfficeEnd.OFFICE_ENDED, THAT_DAY, LATER))
                .thenState(new Closed(before, new OfficeOver(LATER)));
    }

    @Test
    void a_case_that_was_paid_ends_with_the_office_too_for_what_was_lent_goes_back() {
        scenario()
                .given(PAID)
                .at(LATER)
                .when(new ReportOfficeEnd(OfficeEnd.OFFICE_ENDED, THAT_DAY))
                .then(new OfficeEnded(UTRECHT, OfficeEnd.OFFICE_ENDED, THAT_DAY, LATER));
    }

    @Test
    void the_end_of_an_office_is_not_reported_before_it_is_there() {
        scenario()
                .given(ELIGIBLE)
                .at(LATER)
                .when(new ReportOfficeEnd(OfficeEnd.OFFICE_ENDED, THAT_DAY.plusDays(1)))
                .thenRefused("office-end-in-the-future");
    }

    @Test
    void an_office_ends_on_its_first_day_at_the_earliest_and_an_appointment_falls_through_before_that() {
        var eligible = scenario().given(ELIGIBLE);

        eligible.when(new ReportOfficeEnd(OfficeEnd.OFFICE_ENDED, FIRST_DAY.minusDays(1)))
                .thenRefused("office-not-begun");
        assertThat(eligible.when(new ReportOfficeEnd(OfficeEnd.OFFICE_ENDED, FIRST_DAY))
                        .events())
                .hasSize(1);
        eligible.when(new ReportOfficeEnd(OfficeEnd.APPOINTMENT_FELL_THROUGH, FIRST_DAY))
                .thenRefused("office-begun");
        eligible.when(new ReportOfficeEnd(OfficeEnd.APPOINTMENT_FELL_THROUGH, FIRST_DAY.minusDays(1)))
                .then(new OfficeEnded(
                        UTRECHT, OfficeEnd.APPOINTMENT_FELL_THROUGH, FIRST_DAY.minusDays(1), REQUESTED_AT));
    }

    @ParameterizedTest
    @MethodSource("openStages")
    void a_move_closes_a_case_and_names_the_one_that_goes_on(List<ScanRequestEvent> history) {
        var before = (Made) scenario().given(history).state();

        scenario()
                .given(history)
                .at(LATER)
                .when(new ReportMove(NEXT))
                .then(new OfficeHolderMoved(UTRECHT, NEXT, LATER))
                .thenState(new Closed(before, new Moved(LATER, NEXT)));
    }

    @Test
    void measures_are_possible_again_after_a_move_also_when_those_of_the_old_home_were_paid() {
        scenario().given(PAID).at(LATER).when(new ReportMove(NEXT)).then(new OfficeHolderMoved(UTRECHT, NEXT, LATER));
    }

    @Test
    void the_case_after_a_move_knows_the_one_before_and_is_judged_anew() {
        scenario()
                .when(new SubmitAfterMove(UTRECHT, APPLICATION, PREVIOUS, "holder-1"))
                .then(
                        new ScanRequestedAfterMove(UTRECHT, APPLICATION, PREVIOUS, "holder-1", REQUESTED_AT),
                        new EligibilityConfirmed(UTRECHT, RULES_OF_2025))
                .thenState(new Eligible(
                        new Dossier(UTRECHT, APPLICATION, REQUESTED_AT, "holder-1", PREVIOUS), RULES_OF_2025));
    }

    @Test
    void who_moves_out_of_the_municipality_without_an_exemption_is_no_longer_entitled() {
        var elsewhere = application(Office.MAYOR, HOME_IN_AMSTERDAM, false);

        assertThat(scenario()
                        .when(new SubmitAfterMove(UTRECHT, elsewhere, PREVIOUS, null))
                        .state())
                .isInstanceOfSatisfying(
                        Ineligible.class,
                        ineligible -> assertThat(ineligible.objection().code()).isEqualTo("home-outside-municipality"));
    }

    @Test
    void only_what_is_open_keeps_another_request_away() {
        openStages()
                .forEach(history -> assertThat(((Made) scenario().given(history).state()).open())
                        .isTrue());
        Stream.of(
                        List.of(REQUESTED, REJECTED),
                        PAID,
                        after(ELIGIBLE, new RequestWithdrawn(UTRECHT, LATER)),
                        after(ELIGIBLE, new OfficeHolderMoved(UTRECHT, NEXT, LATER)))
                .forEach(history -> assertThat(((Made) scenario().given(history).state()).open())
                        .isFalse());
    }

    @Test
    void a_case_is_ended_by_whoever_asks_that_may() {
        assertThat(new ScanRequestDecider()
                        .decide(
                                new WithdrawRequest(),
                                scenario().given(ELIGIBLE).state(),
                                new Occasion(new Actor("user-of-utrecht"), LATER)))
                .isEqualTo(Decision.accept(new RequestWithdrawn(UTRECHT, LATER)));
    }
}
