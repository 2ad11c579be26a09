package nl.veiligwonen.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.UUID;
import nl.veiligwonen.local.SuiteUnderTest;
import nl.veiligwonen.local.suite.PartName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Who got no answer sends again under the same key, also to a service that was killed in between. */
@Order(9)
class RepeatedRequestTest {

    private static final SuiteUnderTest SUITE = SuiteUnderTest.running();
    private static final String REQUEST = """
            {"office": "ALDERMAN", "officeHolder": {"name": "Herhaalde Persoon"}, "termOfOffice": {"startsOn": "2025-07-01"},
             "home": {"street": "Herhaalstraat", "houseNumber": "1", "postalCode": "9876ZX", "city": "Utrecht",
                      "municipality": "gm0344"},
             "residenceExemption": false, "consentReference": "repeated-1"}
            """;

    @Test
    void a_request_that_is_repeated_after_its_service_was_killed_gets_the_same_answer_and_changes_nothing() {
        String key = UUID.randomUUID().toString();
        Response first = send(key);
        assertThat(first.statusCode()).isEqualTo(201);
        long killed = SUITE.process(PartName.INTAKE).pid();

        SUITE.kill(PartName.INTAKE);
        await().atMost(Duration.ofMinutes(5))
                .ignoreExceptions() // between two processes there is none
                .until(() -> SUITE.process(PartName.INTAKE).pid() != killed
                        && SUITE.vw("status").exitCode() == 0);
        Response again = send(key);

        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        Call.as("utrecht")
                .get("/intake/v1/scan-requests/" + first.path("caseId"))
                .then()
                .statusCode(200);
    }

    private static Response send(String key) {
        return Call.as("utrecht")
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(REQUEST)
                .post("/intake/v1/scan-requests");
    }
}
