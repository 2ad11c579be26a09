package nl.veiligwonen.intake.api;

import static java.util.concurrent.TimeUnit.SECONDS;
import static nl.veiligwonen.intake.IntakeApi.adviser;
import static nl.veiligwonen.intake.IntakeApi.amsterdam;
import static nl.veiligwonen.intake.IntakeApi.authority;
import static nl.veiligwonen.intake.IntakeApi.changing;
import static nl.veiligwonen.intake.IntakeApi.path;
import static nl.veiligwonen.intake.IntakeApi.post;
import static nl.veiligwonen.intake.IntakeApi.scheduled;
import static nl.veiligwonen.intake.IntakeApi.show;
import static nl.veiligwonen.intake.IntakeApi.submitted;
import static nl.veiligwonen.intake.IntakeApi.utrecht;
import static nl.veiligwonen.intake.IntakeApi.visited;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import nl.veiligwonen.intake.StoredRows;
import nl.veiligwonen.intake.Topics;
import nl.veiligwonen.platform.test.RealParts;
import org.junit.jupiter.api.Test;

/** How a case ends before its time, over REST and Kafka. */
@QuarkusTest
@RealParts(service = "intake")
class EndingTest {

    private static final String MOVE = """
        {"home": {"street": "Maliebaan", "houseNumber": "42", "postalCode": "3581CR", "city": "Utrecht",
                  "municipality": "%s"},
         "residenceExemption": false, "consentReference": "2026-00018"}
        """;

    @Inject
    DataSource database;

    @Test
    void an_organisation_withdraws_its_request_and_others_hear_that_it_is_over() {
        String caseId = visited();

        post(utrecht(), caseId, "withdrawals", "{}")
                .statusCode(200)
                .body("stage", equalTo("WITHDRAWN"))
                .body("frozen", equalTo(false));

        show(utrecht(), caseId)
                .body("stage", equalTo("WITHDRAWN"))
                .body("end.at", notNullValue())
                .body("end.nextCaseId", nullValue())
                .body("eligibility.outcome", equalTo("CONFIRMED"))
                .body("visit.visitedAt", notNullValue());
        assertThat(lastToldAbout(caseId, 5).body())
                .isEqualTo(
                        "{\"caseId\":\"%s\",\"organisation\":\"gm0344\",\"closure\":\"WITHDRAWN\"}".formatted(caseId));
        post(utrecht(), caseId, "withdrawals", "{}").statusCode(409).body("code", equalTo("case-closed"));
    }

    @Test
    void nobody_else_withdraws_it() {
        String caseId = submitted();

        post(amsterdam(), caseId, "withdrawals", "{}").statusCode(404);
        post(adviser(), caseId, "withdrawals", "{}").statusCode(403);
        post(authority(), caseId, "withdrawals", "{}").statusCode(403);
        show(utrecht(), caseId).body("stage", equalTo("ELIGIBLE"));
    }

    @Test
    void the_office_ends() {
        String caseId = scheduled();

        post(
                        utrecht(),
                        caseId,
                        "office-ends",
                        officeEnd("OFFICE_ENDED", LocalDate.now().plusDays(2)))
                .statusCode(409)
                .body("code", equalTo("office-end-in-the-future"));
        post(utrecht(), caseId, "office-ends", officeEnd("APPOINTMENT_FELL_THROUGH", LocalDate.of(2025, 8, 1)))
                .statusCode(409)
                .body("code", equalTo("office-begun"));
        post(utrecht(), caseId, "office-ends", officeEnd("OFFICE_ENDED", LocalDate.of(2026, 1, 31)))
                .statusCode(200)
                .body("stage", equalTo("OFFICE_ENDED"));
        assertThat(lastToldAbout(caseId, 4).body()).contains("\"closure\":\"OFFICE_ENDED\"");
        assertThat(new StoredRows(database).everything())
                .as("the day says who it is, so it is not stored in readable form")
                .noneMatch(row -> row.contains("2026-01-31"));
    }

    @Test
    void a_move_closes_a_case_and_opens_another_at_once() {
        String caseId = visited();

        String next = post(utrecht(), caseId, "moves", MOVE.formatted("gm0344"))
                .statusCode(201)
                .body("stage", equalTo("ELIGIBLE"))
                .extract()
                .path("caseId");

        show(utrecht(), caseId).body("stage", equalTo("MOVED")).body("end.nextCaseId", equalTo(next));
        show(utrecht(), next)
                .body("stage", equalTo("ELIGIBLE"))
                .body("previousCaseId", equalTo(caseId))
                .body("home.street", equalTo("Maliebaan"))
                .body("consentReference", equalTo("2026-00018"))
                .body("requestedBy", equalTo("ORGANISATION"));
        assertThat(lastToldAbout(caseId, 5).body())
                .isEqualTo("{\"caseId\":\"%s\",\"organisation\":\"gm0344\",\"closure\":\"MOVED\",\"nextCaseId\":\"%s\"}"
                        .formatted(caseId, next));
        assertThat(Topics.toldByIntake(next))
                .extracting(Topics.Told::type)
                .containsExactly(
                        "nl.veiligwonen.intake.scan-requested.v1", "nl.veiligwonen.intake.eligibility-confirmed.v1");
    }

    @Test
    void the_location_after_a_move_leads_to_the_new_case() {
        String location = post(utrecht(), submitted(), "moves", MOVE.formatted("gm0344"))
                .statusCode(201)
                .extract()
                .header("Location");

        assertThat(location).matches("/intake/v1/scan-requests/[0-9a-f-]{36}");
    }

    @Test
    void a_move_to_another_municipality_ends_the_entitlement() {
        String caseId = submitted();

        post(utrecht(), caseId, "moves", MOVE.formatted("gm0363"))
                .statusCode(201)
                .body("stage", equalTo("INELIGIBLE"))
                .body("eligibility.code", equalTo("home-outside-municipality"));
        show(utrecht(), caseId).body("stage", equalTo("MOVED"));
    }

    @Test
    void a_move_that_an_organisation_reports_needs_consent_to_the_new_visit() {
        String caseId = submitted();

        post(utrecht(), caseId, "moves", MOVE.formatted("gm0344").replace("\"2026-00018\"", "null"))
                .statusCode(400)
                .body("errors.pointer", contains("/consentReference"));
        show(utrecht(), caseId).body("stage", equalTo("ELIGIBLE"));
    }

    @Test
    void a_move_on_an_old_version_opens_no_case() {
        String caseId = submitted();
        long before = new StoredRows(database).eventTypes(caseId).size();

        changing(utrecht())
                .header("If-Match", "\"1\"")
                .body(MOVE.formatted("gm0344"))
                .post(path(caseId) + "/moves")
                .then()
                .statusCode(412);
        assertThat(new StoredRows(database).eventTypes(caseId)).hasSize((int) before);
    }

    @Test
    void a_case_that_does_not_exist_does_not_end() {
        for (String operation : List.of("withdrawals", "moves", "office-ends")) {
            String body =
                    switch (operation) {
                        case "moves" -> MOVE.formatted("gm0344");
                        case "office-ends" -> officeEnd("OFFICE_ENDED", LocalDate.of(2026, 1, 31));
                        default -> "{}";
                    };
            post(utrecht(), UUID.randomUUID().toString(), operation, body).statusCode(404);
        }
    }

    private static Topics.Told lastToldAbout(String caseId, int events) {
        return await().atMost(20, SECONDS)
                .until(() -> Topics.toldByIntake(caseId), told -> told.size() == events)
                .getLast();
    }

    private static String officeEnd(String end, LocalDate day) {
        return "{\"end\": \"%s\", \"endedOn\": \"%s\"}".formatted(end, day);
    }
}
