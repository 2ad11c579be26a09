package nl.veiligwonen.local.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import nl.veiligwonen.local.demo.SuiteClient.Answer;

/** The visit to the home. */
final class VisitSteps {

    private static final ZoneId LEGAL_ZONE = ZoneId.of("Europe/Amsterdam");

    /** How soon the visit is that nobody is at home for: the demo waits for it. */
    private static final int SECONDS_AWAY = 2;

    private final CaseFile file;
    private final SuiteClient suite;

    VisitSteps(CaseFile file, SuiteClient suite) {
        this.file = file;
        this.suite = suite;
    }

    void appoint() {
        if (file.takes(Path.VISIT_MISSED)) {
            miss();
        }
        file.change(file.adviser(), Place.CASE, "visit-appointments", at(day(7)));
        if (file.takes(Path.VISIT_RESCHEDULED)) {
            file.change(file.adviser(), Place.CASE, "visit-reschedulings", at(day(9)));
            file.walk(Path.VISIT_RESCHEDULED);
        }
    }

    void visit() {
        Instant startOfDay = file.today().atStartOfDay(LEGAL_ZONE).toInstant();
        file.change(file.adviser(), Place.CASE, "visit-reports", Map.of("visitedAt", startOfDay.toString()));
        file.walk(Path.VISITED);
    }

    /** An appointment for a moment from now, and nobody opens the door. */
    private void miss() {
        Answer soon = suite.again(
                () -> file.ask(
                        file.adviser(),
                        Place.CASE,
                        "visit-appointments",
                        "visit-appointment-missed",
                        at(Instant.now().truncatedTo(ChronoUnit.SECONDS).plusSeconds(SECONDS_AWAY + 1))),
                answer -> answer.code().equals("appointment-in-the-past"));
        // The moment is another each time, so a demo that is played again is told that it has used the key before.
        if (!soon.isOk() && !soon.code().equals("idempotency-key-reused")) {
            throw file.unexpected("visit-appointment-missed", soon);
        }
        Answer missed = suite.again(
                () -> file.ask(
                        file.adviser(), Place.CASE, "missed-visits", "missed-visits", Map.of("miss", "NOBODY_HOME")),
                answer -> answer.code().equals("appointment-still-to-come"));
        if (!missed.isOk()) {
            throw file.unexpected("missed-visits", missed);
        }
        file.walk(Path.VISIT_MISSED);
    }

    private Instant day(int daysAway) {
        LocalDate day = file.today().plusDays(daysAway);
        return day.atTime(9, 0).toInstant(ZoneOffset.UTC);
    }

    private static Map<String, Object> at(Instant moment) {
        return Map.of("scheduledFor", moment.toString());
    }
}
