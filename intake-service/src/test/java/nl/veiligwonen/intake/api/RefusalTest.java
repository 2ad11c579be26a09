package nl.veiligwonen.intake.api;

import static nl.veiligwonen.intake.IntakeApi.adviser;
import static nl.veiligwonen.intake.IntakeApi.complete;
import static nl.veiligwonen.intake.IntakeApi.nextWeek;
import static nl.veiligwonen.intake.IntakeApi.post;
import static nl.veiligwonen.intake.IntakeApi.schedule;
import static nl.veiligwonen.intake.IntakeApi.scheduled;
import static nl.veiligwonen.intake.IntakeApi.submit;
import static nl.veiligwonen.intake.IntakeApi.submitted;
import static nl.veiligwonen.intake.IntakeApi.utrecht;
import static nl.veiligwonen.intake.IntakeApi.visited;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import javax.sql.DataSource;
import nl.veiligwonen.intake.StoredRows;
import nl.veiligwonen.intake.Submission;
import nl.veiligwonen.platform.test.RealParts;
import org.junit.jupiter.api.Test;

/** What the rules refuse is answered with a code and a reason, and changes nothing. */
@QuarkusTest
@RealParts(service = "intake")
class RefusalTest {

    @Inject
    DataSource database;

    @Test
    void an_appointment_is_not_made_in_the_past() {
        String caseId = submitted();

        refused(schedule(caseId, Instant.now().minus(1, ChronoUnit.HOURS)), "appointment-in-the-past");
        unchanged(caseId, 2);
    }

    @Test
    void an_appointment_is_made_once() {
        String caseId = scheduled();

        refused(schedule(caseId, nextWeek()), "visit-already-scheduled");
        unchanged(caseId, 3);
    }

    @Test
    void a_request_outside_the_regulation_gets_no_visit() {
        String caseId = submit(utrecht(), Submission.ofSomeMayor().office("COUNCILLOR"))
                .extract()
                .path("caseId");

        refused(schedule(caseId, nextWeek()), "not-eligible");
        refused(complete(caseId, Instant.now()), "not-eligible");
        unchanged(caseId, 2);
    }

    @Test
    void a_stage_is_not_skipped() {
        String caseId = submitted();

        refused(complete(caseId, Instant.now()), "visit-not-scheduled");
        unchanged(caseId, 2);
    }

    @Test
    void a_visit_in_the_future_is_not_reported() {
        String caseId = scheduled();

        refused(complete(caseId, Instant.now().plus(1, ChronoUnit.HOURS)), "visit-in-the-future");
        unchanged(caseId, 3);
    }

    @Test
    void a_visit_before_the_request_is_not_reported() {
        String caseId = scheduled();

        refused(complete(caseId, Instant.now().minus(3, ChronoUnit.DAYS)), "visit-before-request");
        unchanged(caseId, 3);
    }

    @Test
    void a_visit_is_reported_once() {
        String caseId = visited();

        refused(complete(caseId, Instant.now()), "visit-already-completed");
        refused(schedule(caseId, nextWeek()), "visit-already-completed");
        unchanged(caseId, 4);
    }

    @Test
    void a_case_that_does_not_exist_is_not_found() {
        for (String noCase : new String[] {UUID.randomUUID().toString(), "no-uuid", "%00"}) {
            post(adviser(), noCase, "visit-appointments", "{\"scheduledFor\": \"%s\"}".formatted(nextWeek()))
                    .statusCode(404)
                    .contentType("application/problem+json");
        }
    }

    private static void refused(ValidatableResponse answer, String code) {
        answer.statusCode(409)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:veiligwonen:problem:" + code))
                .body("code", equalTo(code))
                .body("status", equalTo(409))
                .body("title", not(emptyString()))
                .body("detail", not(emptyString()));
    }

    private void unchanged(String caseId, int events) {
        assertThat(new StoredRows(database).eventTypes(caseId)).hasSize(events);
    }
}
