package nl.veiligwonen.intake.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import nl.veiligwonen.platform.test.RealParts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the OpenAPI document promises to who programs against it. */
@QuarkusTest
@RealParts(service = "intake")
class OpenApiTest {

    private JsonPath document;

    @BeforeEach
    void read() {
        document = given().get("/intake/v1/openapi.json")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    @Test
    void every_operation_says_what_it_does() {
        Map<String, Map<String, Map<String, Object>>> paths = document.getMap("paths");

        assertThat(paths.keySet())
                .contains(
                        "/scan-requests",
                        "/own-scan-requests",
                        "/scan-requests/{caseId}",
                        "/scan-requests/{caseId}/withdrawals",
                        "/scan-requests/{caseId}/office-ends",
                        "/scan-requests/{caseId}/moves",
                        "/scan-requests/{caseId}/referrals",
                        "/scan-requests/{caseId}/referral-outcomes",
                        "/scan-requests/{caseId}/supplement-requests",
                        "/scan-requests/{caseId}/supplements",
                        "/scan-requests/{caseId}/not-processed-decisions",
                        "/scan-requests/{caseId}/visit-appointments",
                        "/scan-requests/{caseId}/visit-reschedulings",
                        "/scan-requests/{caseId}/missed-visits",
                        "/scan-requests/{caseId}/visit-reports",
                        "/rule-sets");
        paths.forEach((path, methods) -> methods.values().stream()
                .filter(operation -> operation.containsKey("operationId"))
                .forEach(operation -> assertThat(operation).as(path).containsKeys("summary", "tags")));
    }

    @Test
    void a_supplement_needs_nothing_for_what_is_left_out_stays() {
        assertThat(document.<List<String>>get("components.schemas.Supplement.required"))
                .isNull();
    }
}
