package nl.veiligwonen.intake.scanrequest;

import static nl.veiligwonen.intake.scanrequest.ScanRequestExamples.APPLICATION;
import static nl.veiligwonen.intake.scanrequest.ScanRequestExamples.APPOINTMENT;
import static nl.veiligwonen.intake.scanrequest.ScanRequestExamples.ELIGIBLE;
import static nl.veiligwonen.intake.scanrequest.ScanRequestExamples.REJECTED;
import static nl.veiligwonen.intake.scanrequest.ScanRequestExamples.REQUESTED;
import static nl.veiligwonen.intake.scanrequest.ScanRequestExamples.REQUESTED_AT;
import static nl.veiligwonen.intake.scanrequest.ScanRequestExamples.RULES_OF_2025;
import static nl.veiligwonen.intake.scanrequest.ScanRequestExamples.UTRECHT;
import static nl.veiligwonen.intake.scanrequest.ScanRequestExamples.VISITED;
import static nl.veiligwonen.intake.scanrequest.ScanRequestExamples.VISITED_AT;
import static nl.veiligwonen.intake.scanrequest.ScanRequestExamples.VISIT_SCHEDULED;
import static nl.veiligwonen.intake.scanrequest.ScanRequestExamples.scenario;

import java.time.Duration;
import java.time.Instant;
import nl.veiligwonen.intake.scanrequest.ScanRequest.Dossier;
import nl.veiligwonen.intake.scanrequest.ScanRequest.VisitScheduled;
import nl.veiligwonen.intake.scanrequest.ScanRequest.Visited;
import nl.veiligwonen.intake.scanrequest.ScanRequestCommand.CompleteHomeVisit;
import nl.veiligwonen.intake.scanrequest.ScanRequestCommand.ScheduleHomeVisit;
import nl.veiligwonen.intake.scanrequest.ScanRequestEvent.HomeVisitCompleted;
import nl.veiligwonen.intake.scanrequest.ScanRequestEvent.HomeVisitScheduled;
import org.junit.jupiter.api.Test;

class HomeVisitTest {

    private static final Dossier DOSSIER = new Dossier(UTRECHT, APPLICATION, REQUESTED_AT);

    // The appointment

    @Test
    void an_appointment_is_made_for_a_moment_to_come() {
        scenario()
                .given(ELIGIBLE)
                .when(new ScheduleHomeVisit(APPOINTMENT))
                .then(new HomeVisitScheduled(UTRECHT, APPOINTMENT))
                .thenState(new VisitScheduled(DOSSIER, RULES_OF_2025, APPOINTMENT));
    }

    @Test
    void an_appointment_for_a_moment_that_has_passed_is_refused() {
        scenario()
                .at(APPOINTMENT.plusMillis(1))
                .given(ELIGIBLE)
                .when(new ScheduleHomeVisit(APPOINTMENT))
                .thenRefused("appointment-in-the-past");
    }

    @Test
    void an_appointment_for_this_very_moment_is_refused() {
        scenario()
                .at(APPOINTMENT)
                .given(ELIGIBLE)
                .when(new ScheduleHomeVisit(APPOINTMENT))
                .thenRefused("appointment-in-the-past");
    }

    @Test
    void an_appointment_needs_a_request() {
        scenario().when(new ScheduleHomeVisit(APPOINTMENT)).thenRefused("not-submitted");
    }

    @Test
    void an_appointment_needs_a_judgement() {
        scenario().given(REQUESTED).when(new ScheduleHomeVisit(APPOINTMENT)).thenRefused("not-judged");
    }

    @Test
    void an_ineligible_request_gets_no_appointment() {
        scenario()
                .given(REQUESTED, REJECTED)
                .when(new ScheduleHomeVisit(APPOINTMENT))
                .thenRefused("not-eligible");
    }

    @Test
    void a_visit_is_scheduled_once() {
        scenario()
                .given(VISIT_SCHEDULED)
                .when(new ScheduleHomeVisit(APPOINTMENT.plus(Duration.ofDays(1))))
                .thenRefused("visit-already-scheduled");
    }

    @Test
    void a_visit_is_not_scheduled_after_it_took_place() {
        scenario()
                .given(VISITED)
                .when(new ScheduleHomeVisit(APPOINTMENT.plus(Duration.ofDays(1))))
                .thenRefused("visit-already-completed");
    }

    // The report

    @Test
    void a_visit_is_reported_after_it_took_place() {
        scenario()
                .at(VISITED_AT.plus(Duration.ofHours(3)))
                .given(VISIT_SCHEDULED)
                .when(new CompleteHomeVisit(VISITED_AT))
                .then(new HomeVisitCompleted(UTRECHT, VISITED_AT))
                .thenState(new Visited(DOSSIER, RULES_OF_2025, new HomeVisit(APPOINTMENT, VISITED_AT)));
    }

    @Test
    void a_visit_can_be_reported_at_the_moment_it_ends() {
        scenario()
                .at(VISITED_AT)
                .given(VISIT_SCHEDULED)
                .when(new CompleteHomeVisit(VISITED_AT))
                .then(new HomeVisitCompleted(UTRECHT, VISITED_AT));
    }

    @Test
    void a_visit_cannot_be_completed_before_it_took_place() {
        scenario()
                .at(VISITED_AT.minusMillis(1))
                .given(VISIT_SCHEDULED)
                .when(new CompleteHomeVisit(VISITED_AT))
                .thenRefused("visit-in-the-future");
    }

    @Test
    void a_visit_earlier_than_the_appointment_is_a_visit() {
        Instant dayOfTheRequest = REQUESTED_AT.minus(Duration.ofHours(2));

        scenario()
                .given(VISIT_SCHEDULED)
                .when(new CompleteHomeVisit(dayOfTheRequest))
                .then(new HomeVisitCompleted(UTRECHT, dayOfTheRequest));
    }

    @Test
    void a_visit_on_a_day_before_the_request_is_refused() {
        Instant lastMomentOfTheDayBefore = Instant.parse("2026-03-01T22:59:59Z");

        scenario()
                .at(VISITED_AT)
                .given(VISIT_SCHEDULED)
                .when(new CompleteHomeVisit(lastMomentOfTheDayBefore))
                .thenRefused("visit-before-request");
    }

    @Test
    void a_visit_needs_an_appointment() {
        scenario()
                .at(VISITED_AT)
                .given(ELIGIBLE)
                .when(new CompleteHomeVisit(VISITED_AT))
                .thenRefused("visit-not-scheduled");
    }

    @Test
    void a_visit_needs_a_request() {
        scenario().at(VISITED_AT).when(new CompleteHomeVisit(VISITED_AT)).thenRefused("not-submitted");
    }

    @Test
    void an_ineligible_request_gets_no_visit() {
        scenario()
                .at(VISITED_AT)
                .given(REQUESTED, REJECTED)
                .when(new CompleteHomeVisit(VISITED_AT))
                .thenRefused("not-eligible");
    }

    @Test
    void a_visit_is_reported_once() {
        scenario()
                .at(VISITED_AT)
                .given(VISITED)
                .when(new CompleteHomeVisit(VISITED_AT))
                .thenRefused("visit-already-completed");
    }
}
