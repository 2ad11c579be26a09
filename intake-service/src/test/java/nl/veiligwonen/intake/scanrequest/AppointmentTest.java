package nl.veiligwonen.intake.scanrequest;

import static nl.veiligwonen.intake.scanrequest.ScanRequestExamples.APPOINTMENT;
import static nl.veiligwonen.intake.scanrequest.ScanRequestExamples.ELIGIBLE;
import static nl.veiligwonen.intake.scanrequest.ScanRequestExamples.UTRECHT;
import static nl.veiligwonen.intake.scanrequest.ScanRequestExamples.VISITED;
import static nl.veiligwonen.intake.scanrequest.ScanRequestExamples.VISIT_SCHEDULED;
import static nl.veiligwonen.intake.scanrequest.ScanRequestExamples.after;
import static nl.veiligwonen.intake.scanrequest.ScanRequestExamples.scenario;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import nl.veiligwonen.intake.scanrequest.ScanRequest.VisitScheduled;
import nl.veiligwonen.intake.scanrequest.ScanRequestCommand.ReportMissedVisit;
import nl.veiligwonen.intake.scanrequest.ScanRequestCommand.RescheduleHomeVisit;
import nl.veiligwonen.intake.scanrequest.ScanRequestCommand.ScheduleHomeVisit;
import nl.veiligwonen.intake.scanrequest.ScanRequestEvent.HomeVisitMissed;
import nl.veiligwonen.intake.scanrequest.ScanRequestEvent.HomeVisitRescheduled;
import org.junit.jupiter.api.Test;

/** An appointment that is moved, or kept by one of the two only. */
class AppointmentTest {

    private static final Instant THE_DAY_BEFORE = APPOINTMENT.minus(Duration.ofDays(1));
    private static final Instant THE_WEEK_AFTER = APPOINTMENT.plus(Duration.ofDays(7));

    @Test
    void an_appointment_can_be_moved_to_a_moment_to_come() {
        var moved = scenario()
                .given(VISIT_SCHEDULED)
                .at(THE_DAY_BEFORE)
                .when(new RescheduleHomeVisit(THE_WEEK_AFTER))
                .then(new HomeVisitRescheduled(UTRECHT, THE_WEEK_AFTER));

        assertThat(moved.state())
                .isInstanceOfSatisfying(VisitScheduled.class, scheduled -> assertThat(scheduled.scheduledFor())
                        .isEqualTo(THE_WEEK_AFTER));
    }

    @Test
    void an_appointment_that_was_forgotten_can_still_be_moved() {
        scenario()
                .given(VISIT_SCHEDULED)
                .at(APPOINTMENT.plus(Duration.ofDays(1)))
                .when(new RescheduleHomeVisit(THE_WEEK_AFTER))
                .then(new HomeVisitRescheduled(UTRECHT, THE_WEEK_AFTER));
    }

    @Test
    void to_the_same_moment_is_no_move() {
        scenario()
                .given(VISIT_SCHEDULED)
                .at(THE_DAY_BEFORE)
                .when(new RescheduleHomeVisit(APPOINTMENT))
                .thenNothing();
    }

    @Test
    void an_appointment_is_not_moved_into_the_past() {
        scenario()
                .given(VISIT_SCHEDULED)
                .at(THE_DAY_BEFORE)
                .when(new RescheduleHomeVisit(THE_DAY_BEFORE))
                .thenRefused("appointment-in-the-past");
    }

    @Test
    void a_visit_that_did_not_take_place_leads_to_a_new_appointment() {
        var missed = new HomeVisitMissed(UTRECHT, APPOINTMENT, VisitMiss.NOBODY_HOME);

        scenario()
                .given(VISIT_SCHEDULED)
                .at(APPOINTMENT)
                .when(new ReportMissedVisit(VisitMiss.NOBODY_HOME))
                .then(missed)
                .thenState(scenario().given(ELIGIBLE).state());
        assertThat(scenario()
                        .given(after(VISIT_SCHEDULED, missed))
                        .when(new ScheduleHomeVisit(THE_WEEK_AFTER))
                        .state())
                .isInstanceOf(VisitScheduled.class);
    }

    @Test
    void a_visit_is_not_missed_before_its_time() {
        scenario()
                .given(VISIT_SCHEDULED)
                .at(THE_DAY_BEFORE)
                .when(new ReportMissedVisit(VisitMiss.ADVISER_PREVENTED))
                .thenRefused("appointment-still-to-come");
    }

    @Test
    void where_there_is_no_appointment_none_is_moved_or_missed() {
        scenario().given(ELIGIBLE).when(new RescheduleHomeVisit(APPOINTMENT)).thenRefused("visit-not-scheduled");
        scenario()
                .given(ELIGIBLE)
                .when(new ReportMissedVisit(VisitMiss.NOBODY_HOME))
                .thenRefused("visit-not-scheduled");
        scenario().given(VISITED).when(new RescheduleHomeVisit(APPOINTMENT)).thenRefused("visit-already-completed");
    }
}
