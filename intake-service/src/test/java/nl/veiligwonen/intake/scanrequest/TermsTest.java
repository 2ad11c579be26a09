package nl.veiligwonen.intake.scanrequest;

import static nl.veiligwonen.intake.scanrequest.ScanRequestExamples.ADVISED;
import static nl.veiligwonen.intake.scanrequest.ScanRequestExamples.APPLICATION;
import static nl.veiligwonen.intake.scanrequest.ScanRequestExamples.ELIGIBLE;
import static nl.veiligwonen.intake.scanrequest.ScanRequestExamples.INCOMPLETE;
import static nl.veiligwonen.intake.scanrequest.ScanRequestExamples.REJECTED;
import static nl.veiligwonen.intake.scanrequest.ScanRequestExamples.REQUESTED;
import static nl.veiligwonen.intake.scanrequest.ScanRequestExamples.SUPPLEMENT_DUE;
import static nl.veiligwonen.intake.scanrequest.ScanRequestExamples.UTRECHT;
import static nl.veiligwonen.intake.scanrequest.ScanRequestExamples.VISITED;
import static nl.veiligwonen.intake.scanrequest.ScanRequestExamples.after;
import static nl.veiligwonen.intake.scanrequest.ScanRequestExamples.scenario;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.veiligwonen.contracts.EuroCents;
import nl.veiligwonen.intake.scanrequest.ScanRequest.Made;
import nl.veiligwonen.intake.scanrequest.ScanRequestCommand.ExceedDecisionTerm;
import nl.veiligwonen.intake.scanrequest.ScanRequestCommand.LapseSupplementTerm;
import nl.veiligwonen.intake.scanrequest.ScanRequestCommand.NoteAdviceWithoutMeasures;
import nl.veiligwonen.intake.scanrequest.ScanRequestCommand.NoteEstablishedAdvice;
import nl.veiligwonen.intake.scanrequest.ScanRequestCommand.PostponeDecision;
import nl.veiligwonen.intake.scanrequest.ScanRequestCommand.RecordNoticeOfDefault;
import nl.veiligwonen.intake.scanrequest.ScanRequestEvent.AdviceEstablished;
import nl.veiligwonen.intake.scanrequest.ScanRequestEvent.AdviceEstablishedWithoutMeasures;
import nl.veiligwonen.intake.scanrequest.ScanRequestEvent.CaseFrozen;
import nl.veiligwonen.intake.scanrequest.ScanRequestEvent.DecidedAfterNotice;
import nl.veiligwonen.intake.scanrequest.ScanRequestEvent.DecisionPostponed;
import nl.veiligwonen.intake.scanrequest.ScanRequestEvent.DecisionTermExceeded;
import nl.veiligwonen.intake.scanrequest.ScanRequestEvent.NoticeOfDefaultReceived;
import nl.veiligwonen.intake.scanrequest.ScanRequestEvent.RequestNotProcessed;
import nl.veiligwonen.intake.scanrequest.ScanRequestEvent.SupplementReceived;
import nl.veiligwonen.intake.scanrequest.ScanRequestEvent.SupplementTermLapsed;
import nl.veiligwonen.platform.domain.Article;
import nl.veiligwonen.platform.domain.Deadline;
import nl.veiligwonen.platform.domain.Occasion;
import nl.veiligwonen.platform.domain.term.ClockReading;
import nl.veiligwonen.platform.domain.term.ClockReading.Standing;
import nl.veiligwonen.platform.domain.term.LegalCalendar;
import nl.veiligwonen.platform.domain.term.ServiceTarget;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is due for a request, and what happens when it is too late (Awb 4:5, 4:13, 4:15). */
class TermsTest {

    private static final ServiceTarget VISIT = new ServiceTarget("home-visit", "huisbezoek", 5, 10, 15);

    /** Eight weeks after Monday 2 March 2026 it is King's day. */
    private static final LocalDate DECISION_DUE = LocalDate.of(2026, 4, 28);

    private static final SupplementTermLapsed LAPSED = new SupplementTermLapsed(UTRECHT, SUPPLEMENT_DUE);

    @Test
    @Article("Awb 4:13")
    void a_request_is_decided_within_eight_weeks() {
        assertThat(deadlines(ELIGIBLE)).containsExactly(due("decision", DECISION_DUE, new ExceedDecisionTerm()));
        assertThat(deadlines(VISITED)).containsExactly(due("decision", DECISION_DUE, new ExceedDecisionTerm()));
    }

    @Test
    void a_request_that_has_its_advice_or_is_outside_the_regulation_waits_for_nothing() {
        assertThat(deadlines(ADVISED)).isEmpty();
        assertThat(deadlines(List.of(REQUESTED, REJECTED))).isEmpty();
        assertThat(clocks(ADVISED, DECISION_DUE)).isEmpty();
    }

    @Test
    @Article("Awb 4:15")
    void while_a_supplement_is_awaited_the_term_stands_still_at_most_until_the_supplement_was_due() {
        // 3 up to and including 16 March do not count: fourteen days. The end is then Monday 11 May.
        LocalDate atTheLatest = LocalDate.of(2026, 5, 11);

        assertThat(deadlines(INCOMPLETE))
                .containsExactly(
                        due("supplement", SUPPLEMENT_DUE, new LapseSupplementTerm()),
                        due("decision", atTheLatest, new ExceedDecisionTerm()));
        assertThat(clocks(INCOMPLETE, LocalDate.of(2026, 3, 10)))
                .extracting(ClockReading::code, ClockReading::dueOn, ClockReading::standing)
                .containsExactly(
                        Tuple.tuple("decision-on-application", atTheLatest, Standing.SUSPENDED),
                        Tuple.tuple("supplement", SUPPLEMENT_DUE, Standing.WARNING));
    }

    @Test
    void the_day_on_which_the_supplement_came_counts_again() {
        var received = new SupplementReceived(UTRECHT, APPLICATION, Instant.parse("2026-03-05T09:00:00Z"));

        // 3 and 4 March do not count.
        assertThat(deadlines(after(INCOMPLETE, received)))
                .containsExactly(due("decision", LocalDate.of(2026, 4, 29), new ExceedDecisionTerm()));
    }

    @Test
    void when_nothing_has_come_the_term_for_the_supplement_lapses_once() {
        var later = scenario().given(INCOMPLETE).at(midnightAfter(SUPPLEMENT_DUE));

        later.when(new LapseSupplementTerm()).then(LAPSED);
        later.given(after(INCOMPLETE, LAPSED)).when(new LapseSupplementTerm()).thenNothing();
        assertThat(deadlines(after(INCOMPLETE, LAPSED)))
                .extracting(Deadline::name)
                .containsExactly("decision");
    }

    @Test
    void a_clock_that_strikes_too_early_changes_nothing() {
        scenario()
                .given(INCOMPLETE)
                .at(midnightAfter(SUPPLEMENT_DUE).minusMillis(1))
                .when(new LapseSupplementTerm())
                .thenNothing();
        scenario()
                .given(ELIGIBLE)
                .at(midnightAfter(DECISION_DUE).minusMillis(1))
                .when(new ExceedDecisionTerm())
                .thenNothing();
    }

    @Test
    void after_the_term_for_the_supplement_four_weeks_are_left_to_leave_the_request_unprocessed() {
        assertThat(clocks(after(INCOMPLETE, LAPSED), SUPPLEMENT_DUE.plusDays(1)))
                .filteredOn(reading -> reading.code().equals("not-processing"))
                .extracting(ClockReading::dueOn, ClockReading::why)
                .containsExactly(Tuple.tuple(LocalDate.of(2026, 4, 13), "Awb 4:5(4)"));
    }

    @Test
    void a_decision_that_is_too_late_is_put_on_record_once() {
        var exceeded = new DecisionTermExceeded(UTRECHT, DECISION_DUE);
        var later = scenario().at(midnightAfter(DECISION_DUE));

        later.given(VISITED).when(new ExceedDecisionTerm()).then(exceeded);
        later.given(after(VISITED, exceeded)).when(new ExceedDecisionTerm()).thenNothing();
        later.given(ADVISED).when(new ExceedDecisionTerm()).thenNothing();
        assertThat(deadlines(after(VISITED, exceeded))).isEmpty();
        assertThat(clocks(after(VISITED, exceeded), DECISION_DUE.plusDays(1)))
                .extracting(ClockReading::standing)
                .containsExactly(Standing.BREACHED);
    }

    @Test
    @Article("Awb 4:14")
    void the_applicant_can_be_told_a_new_last_day_before_the_term_has_ended() {
        var newDay = LocalDate.of(2026, 6, 1);
        var postponed = new DecisionPostponed(UTRECHT, DECISION_DUE, newDay);
        var onTheLastDay = scenario().at(noonOf(DECISION_DUE));

        onTheLastDay.given(VISITED).when(new PostponeDecision(newDay)).then(postponed);
        onTheLastDay.given(ADVISED).when(new PostponeDecision(newDay)).thenRefused("no-decision-awaited");
        scenario()
                .given(VISITED)
                .at(midnightAfter(DECISION_DUE))
                .when(new PostponeDecision(newDay))
                .thenRefused("decision-term-ended");
        assertThat(deadlines(after(VISITED, postponed)))
                .containsExactly(due("decision", newDay, new ExceedDecisionTerm()));
    }

    @ParameterizedTest
    @CsvSource({"2026-04-28, false", "2026-04-29, true", "2026-06-23, true", "2026-06-24, false"})
    void the_new_last_day_is_later_by_at_most_eight_weeks(LocalDate newDay, boolean within) {
        var asked = scenario().given(VISITED).at(noonOf(DECISION_DUE)).when(new PostponeDecision(newDay));

        if (within) {
            asked.then(new DecisionPostponed(UTRECHT, DECISION_DUE, newDay));
        } else {
            asked.thenRefused("new-last-day-out-of-bounds");
        }
    }

    @Test
    @Article("Awb 4:17")
    void notice_of_default_is_given_once_and_after_the_term_has_ended() {
        LocalDate late = DECISION_DUE.plusDays(1);
        var notice = new NoticeOfDefaultReceived(UTRECHT, late);
        var dayAfter = scenario().at(noonOf(late));

        dayAfter.given(VISITED).when(new RecordNoticeOfDefault(late)).then(notice);
        dayAfter.given(VISITED).when(new RecordNoticeOfDefault(DECISION_DUE)).thenRefused("decision-not-late");
        dayAfter.given(VISITED)
                .when(new RecordNoticeOfDefault(late.plusDays(1)))
                .thenRefused("notice-not-received-yet");
        dayAfter.given(after(VISITED, notice))
                .when(new RecordNoticeOfDefault(late))
                .thenRefused("notice-already-received");
        dayAfter.given(ADVISED).when(new RecordNoticeOfDefault(late)).thenRefused("no-decision-awaited");
    }

    @Test
    void after_a_notice_of_default_two_weeks_are_left_and_then_a_penalty_runs_for_42_days() {
        var inDefault = after(VISITED, new NoticeOfDefaultReceived(UTRECHT, LocalDate.of(2026, 4, 29)));

        assertThat(clocks(inDefault, LocalDate.of(2026, 4, 30)))
                .extracting(ClockReading::code, ClockReading::dueOn)
                .containsExactly(
                        Tuple.tuple("decision-on-application", DECISION_DUE),
                        Tuple.tuple("notice-of-default", LocalDate.of(2026, 5, 13)),
                        Tuple.tuple("penalty", LocalDate.of(2026, 6, 24)));
    }

    @Test
    @Article("Awb 4:17")
    @Article("Awb 4:18")
    void the_advice_ends_the_penalty_at_what_is_owed_by_then() {
        var inDefault = after(VISITED, new NoticeOfDefaultReceived(UTRECHT, LocalDate.of(2026, 4, 29)));
        // 14 up to and including 19 May: six days of EUR 23.
        LocalDate decided = LocalDate.of(2026, 5, 20);
        var decidedThen = new DecidedAfterNotice(UTRECHT, decided, EuroCents.of(138_00));

        scenario()
                .given(inDefault)
                .at(noonOf(decided))
                .when(new NoteEstablishedAdvice())
                .then(decidedThen, new AdviceEstablished(UTRECHT));
        scenario()
                .given(inDefault)
                .at(noonOf(LocalDate.of(2026, 5, 13)))
                .when(new NoteAdviceWithoutMeasures())
                .then(
                        new DecidedAfterNotice(UTRECHT, LocalDate.of(2026, 5, 13), EuroCents.ZERO),
                        new AdviceEstablishedWithoutMeasures(UTRECHT));
        assertThat(((Made) scenario()
                                .given(after(after(inDefault, decidedThen), new AdviceEstablished(UTRECHT)))
                                .state())
                        .dossier()
                        .decisionTerm()
                        .decidedOn())
                .hasValue(decided);
    }

    @Test
    @Article("Awb 6:7")
    void who_disagrees_with_a_rejection_has_six_weeks_from_the_day_on_which_it_was_judged() {
        var received = new SupplementReceived(UTRECHT, APPLICATION, Instant.parse("2026-03-05T09:00:00Z"));

        assertThat(objection(List.of(REQUESTED, REJECTED))).hasValue(LocalDate.of(2026, 4, 13));
        assertThat(objection(after(after(INCOMPLETE, received), REJECTED))).hasValue(LocalDate.of(2026, 4, 16));
        assertThat(objection(
                        after(INCOMPLETE, new RequestNotProcessed(UTRECHT, Instant.parse("2026-03-17T09:00:00Z")))))
                .hasValue(LocalDate.of(2026, 4, 28));
        assertThat(objection(ADVISED)).isEmpty();
    }

    private static Optional<LocalDate> objection(List<ScanRequestEvent> history) {
        return ScanRequestClocks.objection((Made) scenario().given(history).state())
                .flatMap(term -> term.lastDay(LegalCalendar.DUTCH));
    }

    @Test
    void the_home_is_to_be_visited_soon_after_the_request_is_complete() {
        var received = new SupplementReceived(UTRECHT, APPLICATION, Instant.parse("2026-03-05T09:00:00Z"));

        assertThat(visit(ELIGIBLE)).isEqualTo(LocalDate.of(2026, 3, 16));
        assertThat(visit(after(INCOMPLETE, received))).isEqualTo(LocalDate.of(2026, 3, 19));
    }

    @Test
    void while_the_protection_system_has_the_case_no_clock_strikes_but_the_law_goes_on() {
        var frozen = after(VISITED, new CaseFrozen(UTRECHT, Instant.parse("2026-03-20T09:00:00Z")));

        assertThat(deadlines(frozen)).isEmpty();
        assertThat(clocks(frozen, LocalDate.of(2026, 3, 21)))
                .extracting(ClockReading::code, ClockReading::dueOn)
                .containsExactly(Tuple.tuple("decision-on-application", DECISION_DUE));
    }

    private static List<Deadline<ScanRequestCommand>> deadlines(List<ScanRequestEvent> history) {
        return new ScanRequestDeadlines().runningIn(scenario().given(history).state());
    }

    private static Deadline<ScanRequestCommand> due(String name, LocalDate lastDay, ScanRequestCommand command) {
        String why = name.equals("decision") ? "Awb 4:13(2)" : "Awb 4:15(1)(a)";
        return Deadline.after(lastDay, name, why, command);
    }

    private static List<ClockReading> clocks(List<ScanRequestEvent> history, LocalDate today) {
        Made request = (Made) scenario().given(history).state();
        return ScanRequestClocks.of(request, VISIT).stream()
                .map(clock -> clock.readOn(today, LegalCalendar.DUTCH))
                .filter(reading -> !reading.code().equals("home-visit"))
                .toList();
    }

    private static LocalDate visit(List<ScanRequestEvent> history) {
        Made request = (Made) scenario().given(history).state();
        return ScanRequestClocks.of(request, VISIT).stream()
                .map(clock -> clock.readOn(LocalDate.of(2026, 3, 6), LegalCalendar.DUTCH))
                .filter(reading -> reading.code().equals("home-visit"))
                .map(ClockReading::dueOn)
                .findFirst()
                .orElseThrow();
    }

    private static Instant noonOf(LocalDate day) {
        return day.atTime(12, 0).atZone(Occasion.LEGAL_ZONE).toInstant();
    }

    private static Instant midnightAfter(LocalDate day) {
        return day.plusDays(1).atStartOfDay(Occasion.LEGAL_ZONE).toInstant();
    }
}
