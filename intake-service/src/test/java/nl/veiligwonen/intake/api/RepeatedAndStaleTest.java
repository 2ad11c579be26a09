package nl.veiligwonen.intake.api;

import static nl.veiligwonen.intake.IntakeApi.SCAN_REQUESTS;
import static nl.veiligwonen.intake.IntakeApi.adviser;
import static nl.veiligwonen.intake.IntakeApi.as;
import static nl.veiligwonen.intake.IntakeApi.changing;
import static nl.veiligwonen.intake.IntakeApi.newKey;
import static nl.veiligwonen.intake.IntakeApi.nextWeek;
import static nl.veiligwonen.intake.IntakeApi.path;
import static nl.veiligwonen.intake.IntakeApi.show;
import static nl.veiligwonen.intake.IntakeApi.submitted;
import static nl.veiligwonen.intake.IntakeApi.utrecht;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.veiligwonen.intake.Submission;
import nl.veiligwonen.platform.test.RealParts;
import org.junit.jupiter.api.Test;

/** Requests that are sent twice, and changes to what has changed meanwhile. */
@QuarkusTest
@RealParts(service = "intake")
class RepeatedAndStaleTest {

    @Test
    void a_request_that_is_sent_twice_is_one_case() {
        String key = newKey();
        String json = Submission.ofSomeMayor().json();

        Response first = changing(utrecht(), key).body(json).post(SCAN_REQUESTS);
        Response again = changing(utrecht(), key).body(json).post(SCAN_REQUESTS);

        again.then().statusCode(201).header("Idempotency-Replayed", equalTo("true"));
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
    }

    @Test
    void a_key_of_another_request_is_refused() {
        String key = newKey();
        changing(utrecht(), key).body(Submission.ofSomeMayor().json()).post(SCAN_REQUESTS);

        changing(utrecht(), key)
                .body(Submission.ofSomeMayor().json())
                .post(SCAN_REQUESTS)
                .then()
                .statusCode(409)
                .body("code", equalTo("idempotency-key-reused"));
    }

    @Test
    void a_change_without_a_key_is_refused() {
        as(utrecht())
                .contentType("application/json")
                .body(Submission.ofSomeMayor().json())
                .post(SCAN_REQUESTS)
                .then()
                .statusCode(400)
                .body("errors.name", hasItem("Idempotency-Key"));
    }

    @Test
    void an_appointment_is_made_on_the_version_that_was_seen() {
        String caseId = submitted();
        String seen = show(adviser(), caseId).extract().header("ETag");

        schedule(caseId, seen).then().statusCode(200).header("ETag", equalTo("\"3\""));
    }

    @Test
    void a_change_to_what_has_changed_meanwhile_is_refused() {
        String caseId = submitted();

        schedule(caseId, "\"1\"").then().statusCode(412).body("code", equalTo("version-mismatch"));
        show(utrecht(), caseId).body("stage", equalTo("ELIGIBLE"));
    }

    @Test
    void an_entity_tag_that_is_none_is_refused() {
        schedule(submitted(), "two").then().statusCode(400).body("errors.name", hasItem("If-Match"));
    }

    @Test
    void of_two_advisers_who_make_an_appointment_at_once_one_succeeds() throws Exception {
        String caseId = submitted();
        String seen = "\"2\"";
        List<Callable<Response>> both = List.of(() -> schedule(caseId, seen), () -> schedule(caseId, seen));

        try (ExecutorService advisers = Executors.newFixedThreadPool(2)) {
            assertThat(advisers.invokeAll(both).stream().map(Future::resultNow).map(Response::statusCode))
                    .containsExactlyInAnyOrder(200, 412);
        }
    }

    private static Response schedule(String caseId, String ifMatch) {
        return changing(adviser())
                .header("If-Match", ifMatch)
                .body("{\"scheduledFor\": \"%s\"}".formatted(nextWeek()))
                .post(path(caseId) + "/visit-appointments");
    }
}
