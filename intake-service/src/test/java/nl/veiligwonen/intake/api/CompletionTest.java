package nl.veiligwonen.intake.api;

import static java.util.concurrent.TimeUnit.SECONDS;
import static nl.veiligwonen.intake.IntakeApi.adviser;
import static nl.veiligwonen.intake.IntakeApi.amsterdam;
import static nl.veiligwonen.intake.IntakeApi.nextWeek;
import static nl.veiligwonen.intake.IntakeApi.post;
import static nl.veiligwonen.intake.IntakeApi.schedule;
import static nl.veiligwonen.intake.IntakeApi.scheduled;
import static nl.veiligwonen.intake.IntakeApi.show;
import static nl.veiligwonen.intake.IntakeApi.submitted;
import static nl.veiligwonen.intake.IntakeApi.utrecht;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import nl.veiligwonen.intake.Topics;
import nl.veiligwonen.platform.domain.Occasion;
import nl.veiligwonen.platform.test.RealParts;
import org.junit.jupiter.api.Test;

/** A request from which something is missing, and an appointment that does not hold, over REST and Kafka. */
@QuarkusTest
@RealParts(service = "intake")
class CompletionTest {

    private final LocalDate due = LocalDate.now(Occasion.LEGAL_ZONE).plusWeeks(2);

    @Test
    void what_is_missing_is_asked_and_supplied_and_the_request_goes_on() {
        String caseId = submitted();

        ask(caseId, due).statusCode(200).body("stage", equalTo("INCOMPLETE"));
        show(utrecht(), caseId)
                .body("supplement.missing", contains("CONSENT"))
                .body("supplement.dueOn", equalTo(due.toString()));
        schedule(caseId, nextWeek()).statusCode(409).body("code", equalTo("supplement-awaited"));
        post(utrecht(), caseId, "supplements", "{\"consentReference\": \"2026-00099\"}")
                .statusCode(200)
                .body("stage", equalTo("ELIGIBLE"));
        show(utrecht(), caseId)
                .body("supplement", nullValue())
                .body("consentReference", equalTo("2026-00099"))
                .body("home.street", equalTo("Oudegracht"));
        schedule(caseId, nextWeek()).statusCode(200);

        assertThat(await().atMost(20, SECONDS).until(() -> Topics.toldByIntake(caseId), told -> told.size() == 5))
                .extracting(Topics.Told::type)
                .containsSubsequence(
                        "nl.veiligwonen.intake.supplement-asked.v1", "nl.veiligwonen.intake.supplement-received.v1");
    }

    @Test
    void what_was_supplied_can_show_that_there_is_no_entitlement() {
        String caseId = submitted();
        ask(caseId, due);

        post(utrecht(), caseId, "supplements", """
            {"home": {"street": "Herengracht", "houseNumber": "7", "postalCode": "1015BA",
                      "city": "Amsterdam", "municipality": "gm0363"}}
            """).statusCode(200).body("stage", equalTo("INELIGIBLE"));
    }

    @Test
    void a_request_is_not_left_unprocessed_within_the_term() {
        String caseId = submitted();
        ask(caseId, due);

        post(adviser(), caseId, "not-processed-decisions", "{}")
                .statusCode(409)
                .body("code", equalTo("supplement-awaited"))
                .body("source", equalTo("Awb 4:5(1)"));
    }

    @Test
    void a_supplement_is_asked_by_an_adviser_and_supplied_by_the_applicant() {
        String caseId = submitted();

        post(utrecht(), caseId, "supplement-requests", "{\"missing\": [\"CONSENT\"], \"dueOn\": \"%s\"}".formatted(due))
                .statusCode(403);
        ask(caseId, due).statusCode(200);
        post(adviser(), caseId, "supplements", "{}").statusCode(403);
        post(amsterdam(), caseId, "supplements", "{}").statusCode(404);
        post(utrecht(), caseId, "supplements", "{}").statusCode(200);
    }

    @Test
    void a_supplement_names_what_is_missing_and_has_a_term_within_bounds() {
        String caseId = submitted();

        post(adviser(), caseId, "supplement-requests", "{\"missing\": []}")
                .statusCode(400)
                .body("errors.pointer.sort()", contains("/dueOn", "/missing"));
        ask(caseId, due.plusWeeks(11)).statusCode(409).body("code", equalTo("term-out-of-bounds"));
    }

    @Test
    void an_appointment_is_moved() {
        String caseId = scheduled();
        String later = nextWeek().plus(3, ChronoUnit.DAYS).toString();

        post(adviser(), caseId, "visit-reschedulings", "{\"scheduledFor\": \"%s\"}".formatted(later))
                .statusCode(200)
                .body("stage", equalTo("VISIT_SCHEDULED"));
        show(utrecht(), caseId).body("visit.scheduledFor", equalTo(later));
    }

    @Test
    void a_visit_is_not_missed_before_its_time() {
        post(adviser(), scheduled(), "missed-visits", "{\"miss\": \"NOBODY_HOME\"}")
                .statusCode(409)
                .body("code", equalTo("appointment-still-to-come"));
    }

    private static ValidatableResponse ask(String caseId, LocalDate due) {
        return post(
                adviser(),
                caseId,
                "supplement-requests",
                "{\"missing\": [\"CONSENT\"], \"dueOn\": \"%s\"}".formatted(due));
    }
}
