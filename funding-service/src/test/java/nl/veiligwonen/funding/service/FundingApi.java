package nl.veiligwonen.funding.service;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.UUID;
import nl.veiligwonen.platform.test.Tokens;
import nl.veiligwonen.platform.web.Role;

/** How tests call funding: who asks, and what he asks. */
final class FundingApi {

    static final String PROVISIONS = "/funding/v1/provisions";
    static final String CONTRIBUTIONS = "/funding/v1/contributions";
    static final String BUDGET_YEARS = "/funding/v1/budget-years";
    static final String OPERATIONS = "/funding/v1/operations";

    /** How long what happens in the background may take. */
    static final Duration PATIENCE = Duration.ofSeconds(30);

    private FundingApi() {}

    /** Someone who acts for an organisation, by its TOOI code. */
    static RequestSpecification employer(String organisation) {
        return given().auth().oauth2(Tokens.organisation(organisation));
    }

    static RequestSpecification official() {
        return as(Role.MINISTRY_OFFICIAL, "official-1");
    }

    static RequestSpecification controller() {
        return as(Role.MINISTRY_CONTROLLER, "controller-1");
    }

    static RequestSpecification auditor() {
        return as(Role.AUDITOR, "auditor-1");
    }

    static RequestSpecification operator() {
        return as(Role.OPERATOR, "operator-1");
    }

    static RequestSpecification as(Role role, String subject) {
        return given().auth().oauth2(Tokens.of(role, subject));
    }

    /** Posts JSON under a new key. */
    @CanIgnoreReturnValue
    static Response post(RequestSpecification caller, String path, String body) {
        return caller.contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .post(path);
    }

    /** The ministry opens a year. */
    @CanIgnoreReturnValue
    static Response openBudgetYear(int year, long ceilingCents) {
        return post(official(), BUDGET_YEARS, """
                {"year": %d, "ceilingCents": %d}
                """.formatted(year, ceilingCents));
    }

    /** The totals of a year, as the auditor sees them. */
    static ValidatableResponse budgetYear(int year) {
        return auditor().get(BUDGET_YEARS + "/" + year).then().statusCode(200);
    }

    /** What a problem document of this kind looks like. */
    @CanIgnoreReturnValue
    static ValidatableResponse assertProblem(Response answer, int status, String code) {
        return answer.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("status", equalTo(status))
                .body("code", equalTo(code))
                .body("type", equalTo("urn:veiligwonen:problem:" + code));
    }

    /** Waits until the lists and books have taken in all that has happened. */
    static void awaitOverviews() {
        await().atMost(PATIENCE).untilAsserted(() -> operator()
                .get(OPERATIONS + "/progress")
                .then()
                .statusCode(200)
                .body("projectionLag", equalTo(0)));
    }
}
