package nl.veiligwonen.intake.scanrequest;

import static nl.veiligwonen.intake.scanrequest.ScanRequestExamples.APPLICATION;
import static nl.veiligwonen.intake.scanrequest.ScanRequestExamples.ELIGIBLE;
import static nl.veiligwonen.intake.scanrequest.ScanRequestExamples.HOME_IN_AMSTERDAM;
import static nl.veiligwonen.intake.scanrequest.ScanRequestExamples.HOME_IN_UTRECHT;
import static nl.veiligwonen.intake.scanrequest.ScanRequestExamples.INCOMPLETE;
import static nl.veiligwonen.intake.scanrequest.ScanRequestExamples.REQUESTED;
import static nl.veiligwonen.intake.scanrequest.ScanRequestExamples.REQUESTED_AT;
import static nl.veiligwonen.intake.scanrequest.ScanRequestExamples.SUPPLEMENT_DUE;
import static nl.veiligwonen.intake.scanrequest.ScanRequestExamples.UTRECHT;
import static nl.veiligwonen.intake.scanrequest.ScanRequestExamples.VISITED;
import static nl.veiligwonen.intake.scanrequest.ScanRequestExamples.VISIT_SCHEDULED;
import static nl.veiligwonen.intake.scanrequest.ScanRequestExamples.after;
import static nl.veiligwonen.intake.scanrequest.ScanRequestExamples.application;
import static nl.veiligwonen.intake.scanrequest.ScanRequestExamples.scenario;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import nl.veiligwonen.intake.scanrequest.Closing.NotProcessed;
import nl.veiligwonen.intake.scanrequest.ScanRequest.AskedSupplement;
import nl.veiligwonen.intake.scanrequest.ScanRequest.Closed;
import nl.veiligwonen.intake.scanrequest.ScanRequest.Eligible;
import nl.veiligwonen.intake.scanrequest.ScanRequest.Incomplete;
import nl.veiligwonen.intake.scanrequest.ScanRequest.Ineligible;
import nl.veiligwonen.intake.scanrequest.ScanRequest.VisitScheduled;
import nl.veiligwonen.intake.scanrequest.ScanRequestCommand.AskSupplement;
import nl.veiligwonen.intake.scanrequest.ScanRequestCommand.DeclareNotProcessed;
import nl.veiligwonen.intake.scanrequest.ScanRequestCommand.ScheduleHomeVisit;
import nl.veiligwonen.intake.scanrequest.ScanRequestCommand.SupplyInformation;
import nl.veiligwonen.intake.scanrequest.ScanRequestEvent.EligibilityConfirmed;
import nl.veiligwonen.intake.scanrequest.ScanRequestEvent.RequestNotProcessed;
import nl.veiligwonen.intake.scanrequest.ScanRequestEvent.SupplementAsked;
import nl.veiligwonen.intake.scanrequest.ScanRequestEvent.SupplementReceived;
import nl.veiligwonen.platform.domain.Article;
import nl.veiligwonen.platform.domain.Occasion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A request from which something is missing: asked, supplied, or not processed (Awb 4:5). */
class SupplementTest {

    private static final List<MissingItem> EXEMPTION = List.of(MissingItem.EXEMPTION_DECISION);

    private static final AskedSupplement ASKED = new AskedSupplement(EXEMPTION, SUPPLEMENT_DUE, REQUESTED_AT);

    @Test
    @Article("Awb 4:5")
    void what_is_missing_is_asked_with_a_term() {
        scenario()
                .given(ELIGIBLE)
                .when(new AskSupplement(EXEMPTION, SUPPLEMENT_DUE))
                .then(new SupplementAsked(UTRECHT, EXEMPTION, SUPPLEMENT_DUE, REQUESTED_AT))
                .thenState(new Incomplete(
                        suspended((Eligible) scenario().given(ELIGIBLE).state()), ASKED));
    }

    @Test
    void the_same_thing_is_asked_once() {
        scenario()
                .given(ELIGIBLE)
                .when(new AskSupplement(List.of(MissingItem.CONSENT, MissingItem.CONSENT), SUPPLEMENT_DUE))
                .then(new SupplementAsked(UTRECHT, List.of(MissingItem.CONSENT), SUPPLEMENT_DUE, REQUESTED_AT));
    }

    @ParameterizedTest
    @CsvSource({"2026-03-01", "2026-03-02", "2026-05-26"})
    void a_term_ends_after_today_and_within_twelve_weeks(LocalDate outOfBounds) {
        scenario()
                .given(ELIGIBLE)
                .when(new AskSupplement(EXEMPTION, outOfBounds))
                .thenRefused("term-out-of-bounds", "Awb 4:5(1)");
    }

    @ParameterizedTest
    @CsvSource({"2026-03-03", "2026-05-25"})
    void a_term_of_a_day_and_of_twelve_weeks_is_within_bounds(LocalDate within) {
        assertThat(scenario()
                        .given(ELIGIBLE)
                        .when(new AskSupplement(EXEMPTION, within))
                        .events())
                .hasSize(1);
    }

    @Test
    void something_must_be_missing() {
        scenario()
                .given(ELIGIBLE)
                .when(new AskSupplement(List.of(), SUPPLEMENT_DUE))
                .thenRefused("nothing-missing");
    }

    @Test
    void a_supplement_is_asked_once_at_a_time_and_before_there_is_an_appointment() {
        var ask = new AskSupplement(EXEMPTION, SUPPLEMENT_DUE);

        scenario().given(INCOMPLETE).when(ask).thenRefused("supplement-already-asked");
        scenario().given(VISIT_SCHEDULED).when(ask).thenRefused("too-late-for-supplement");
        scenario().given(VISITED).when(ask).thenRefused("too-late-for-supplement");
    }

    @Test
    void what_was_supplied_replaces_what_was_stated_and_the_request_goes_on() {
        var corrected = application(Office.ALDERMAN, HOME_IN_UTRECHT, true);
        var received = scenario().given(INCOMPLETE).when(new SupplyInformation(corrected));

        received.then(new SupplementReceived(UTRECHT, corrected, REQUESTED_AT));
        assertThat(received.state()).isInstanceOfSatisfying(Eligible.class, eligible -> assertThat(
                        eligible.dossier().application())
                .isEqualTo(corrected));
    }

    @Test
    void a_request_that_is_completed_is_held_against_the_rules_again() {
        var elsewhere = application(Office.MAYOR, HOME_IN_AMSTERDAM, false);

        assertThat(scenario()
                        .given(INCOMPLETE)
                        .when(new SupplyInformation(elsewhere))
                        .state())
                .isInstanceOfSatisfying(
                        Ineligible.class,
                        ineligible -> assertThat(ineligible.objection().code()).isEqualTo("home-outside-municipality"));
    }

    @Test
    void a_request_that_was_not_judged_yet_is_judged_when_it_is_complete() {
        assertThat(scenario()
                        .given(REQUESTED, new SupplementAsked(UTRECHT, EXEMPTION, SUPPLEMENT_DUE, REQUESTED_AT))
                        .when(new SupplyInformation(APPLICATION))
                        .events())
                .hasOnlyElementsOfTypes(SupplementReceived.class, EligibilityConfirmed.class)
                .hasSize(2);
    }

    @Test
    void what_comes_late_is_taken_in_as_long_as_nothing_was_decided() {
        assertThat(scenario()
                        .given(INCOMPLETE)
                        .at(noonOn(SUPPLEMENT_DUE.plusDays(5)))
                        .when(new SupplyInformation(APPLICATION))
                        .events())
                .hasSize(1);
    }

    @Test
    void nothing_is_supplied_that_was_not_asked() {
        scenario().given(ELIGIBLE).when(new SupplyInformation(APPLICATION)).thenRefused("no-supplement-asked");
        scenario().given(ELIGIBLE).when(new DeclareNotProcessed()).thenRefused("no-supplement-asked");
    }

    @Test
    void a_request_is_left_unprocessed_only_after_the_term() {
        scenario()
                .given(INCOMPLETE)
                .at(noonOn(SUPPLEMENT_DUE))
                .when(new DeclareNotProcessed())
                .thenRefused("supplement-awaited", "Awb 4:5(1)");
    }

    @ParameterizedTest
    @CsvSource({"1", "28"})
    @Article("Awb 4:5")
    void a_request_can_be_left_unprocessed_within_four_weeks_after_the_term(int daysAfter) {
        var moment = noonOn(SUPPLEMENT_DUE.plusDays(daysAfter));

        scenario()
                .given(INCOMPLETE)
                .at(moment)
                .when(new DeclareNotProcessed())
                .then(new RequestNotProcessed(UTRECHT, moment))
                .thenState(new Closed((Incomplete) scenario().given(INCOMPLETE).state(), new NotProcessed(moment)));
    }

    @Test
    void after_four_weeks_it_is_too_late_to_leave_it_unprocessed() {
        scenario()
                .given(INCOMPLETE)
                .at(noonOn(SUPPLEMENT_DUE.plusDays(29)))
                .when(new DeclareNotProcessed())
                .thenRefused("too-late-to-leave-unprocessed", "Awb 4:5(4)");
    }

    @Test
    void four_weeks_that_end_on_a_holiday_end_on_the_next_working_day() {
        var kingsDay = LocalDate.of(2026, 4, 27);
        var tuesdayAfterWhitMonday = LocalDate.of(2026, 5, 26);
        var incomplete = after(ELIGIBLE, new SupplementAsked(UTRECHT, EXEMPTION, kingsDay, REQUESTED_AT));

        assertThat(scenario()
                        .given(incomplete)
                        .at(noonOn(tuesdayAfterWhitMonday))
                        .when(new DeclareNotProcessed())
                        .events())
                .hasSize(1);
        scenario()
                .given(incomplete)
                .at(noonOn(tuesdayAfterWhitMonday.plusDays(1)))
                .when(new DeclareNotProcessed())
                .thenRefused("too-late-to-leave-unprocessed");
    }

    @Test
    void there_is_no_appointment_while_a_supplement_can_still_come() {
        scenario()
                .given(INCOMPLETE)
                .at(noonOn(SUPPLEMENT_DUE))
                .when(new ScheduleHomeVisit(noonOn(SUPPLEMENT_DUE.plusDays(7))))
                .thenRefused("supplement-awaited");
    }

    @Test
    void when_nothing_has_come_the_request_can_go_on_as_it_is() {
        assertThat(scenario()
                        .given(INCOMPLETE)
                        .at(noonOn(SUPPLEMENT_DUE.plusDays(1)))
                        .when(new ScheduleHomeVisit(noonOn(SUPPLEMENT_DUE.plusDays(7))))
                        .state())
                .isInstanceOf(VisitScheduled.class);
    }

    @Test
    void what_was_not_processed_stays_so() {
        scenario()
                .given(after(INCOMPLETE, new RequestNotProcessed(UTRECHT, REQUESTED_AT)))
                .when(new SupplyInformation(APPLICATION))
                .thenRefused("case-closed", "Awb 4:5");
    }

    private static Instant noonOn(LocalDate day) {
        return day.atTime(LocalTime.NOON).atZone(Occasion.LEGAL_ZONE).toInstant();
    }

    private static Eligible suspended(Eligible request) {
        var dossier = request.dossier();
        return request.with(dossier.with(dossier.decisionTerm().suspendedFor(ASKED)));
    }
}
