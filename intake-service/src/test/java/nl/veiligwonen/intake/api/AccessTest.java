package nl.veiligwonen.intake.api;

import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.SECONDS;
import static nl.veiligwonen.intake.IntakeApi.SCAN_REQUESTS;
import static nl.veiligwonen.intake.IntakeApi.UTRECHT;
import static nl.veiligwonen.intake.IntakeApi.adviser;
import static nl.veiligwonen.intake.IntakeApi.amsterdam;
import static nl.veiligwonen.intake.IntakeApi.as;
import static nl.veiligwonen.intake.IntakeApi.authority;
import static nl.veiligwonen.intake.IntakeApi.changing;
import static nl.veiligwonen.intake.IntakeApi.nextWeek;
import static nl.veiligwonen.intake.IntakeApi.path;
import static nl.veiligwonen.intake.IntakeApi.post;
import static nl.veiligwonen.intake.IntakeApi.show;
import static nl.veiligwonen.intake.IntakeApi.submit;
import static nl.veiligwonen.intake.IntakeApi.submitted;
import static nl.veiligwonen.intake.IntakeApi.utrecht;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.veiligwonen.intake.Submission;
import nl.veiligwonen.platform.test.RealParts;
import nl.veiligwonen.platform.test.Tokens;
import nl.veiligwonen.platform.web.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may do and see what. */
@QuarkusTest
@RealParts(service = "intake")
class AccessTest {

    private static final String VISIT = "{\"visitedAt\": \"%s\"}";
    private static final String APPOINTMENT = "{\"scheduledFor\": \"%s\"}";

    @Test
    void an_organisation_does_not_find_the_case_of_another() {
        String caseId = submitted();

        String ofAnother = show(amsterdam(), caseId).statusCode(404).extract().asString();
        String ofNobody = show(amsterdam(), UUID.randomUUID().toString())
                .statusCode(404)
                .extract()
                .asString();

        assertThat(ofAnother).as("nothing tells the two apart").isEqualTo(ofNobody);
        show(utrecht(), caseId).statusCode(200);
        show(adviser(), caseId).statusCode(200);
        show(authority(), caseId).statusCode(200);
    }

    @Test
    void an_organisation_lists_its_own_cases_only() {
        String ofUtrecht = submitted();
        String ofAmsterdam = submit(amsterdam(), Submission.ofSomeMayor().municipality("gm0363"))
                .extract()
                .path("caseId");

        await().atMost(20, SECONDS)
                .untilAsserted(() -> assertThat(listed(adviser())).contains(ofUtrecht, ofAmsterdam));

        assertThat(listed(utrecht())).contains(ofUtrecht).doesNotContain(ofAmsterdam);
        assertThat(as(utrecht())
                        .get(SCAN_REQUESTS + "?limit=100")
                        .jsonPath()
                        .getList("items.organisation", String.class))
                .containsOnly(UTRECHT);
        assertThat(listed(amsterdam())).contains(ofAmsterdam).doesNotContain(ofUtrecht);
    }

    @Test
    void an_organisation_makes_no_appointment_and_reports_no_visit() {
        String caseId = submitted();

        for (String token : List.of(utrecht(), amsterdam(), authority())) {
            post(token, caseId, "visit-appointments", APPOINTMENT.formatted(nextWeek()))
                    .statusCode(403)
                    .contentType("application/problem+json")
                    .body("code", equalTo("not-allowed"));
            post(token, caseId, "visit-reports", VISIT.formatted(Instant.now())).statusCode(403);
        }
        show(utrecht(), caseId).body("stage", equalTo("ELIGIBLE"));
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"ORGANISATION"})
    void only_an_organisation_asks(Role role) {
        changing(Tokens.of(role, "someone"))
                .body(Submission.ofSomeMayor().json())
                .post(SCAN_REQUESTS)
                .then()
                .statusCode(403)
                .contentType("application/problem+json");
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"MINISTRY_OFFICIAL", "MINISTRY_CONTROLLER", "AUDITOR", "OPERATOR"})
    void who_has_no_part_in_the_intake_sees_no_case(Role role) {
        String caseId = submitted();
        String token = Tokens.of(role, "someone");

        show(token, caseId).statusCode(404);
        as(token).get(SCAN_REQUESTS).then().statusCode(403);
    }

    @Test
    void who_acts_for_no_organisation_can_not_ask_and_sees_nothing() {
        String caseId = submitted();
        String nowhere = Tokens.organisationOfNowhere("someone");

        submit(nowhere, Submission.ofSomeMayor()).statusCode(403);
        as(nowhere).get(SCAN_REQUESTS).then().statusCode(403);
        show(nowhere, caseId).statusCode(404);
    }

    @ParameterizedTest
    @MethodSource("badTokens")
    void a_token_that_is_not_good_is_turned_away(String token) {
        String caseId = submitted();

        show(token, caseId)
                .statusCode(401)
                .contentType("application/problem+json")
                .body("code", equalTo("not-signed-in"));
        as(token).get(SCAN_REQUESTS).then().statusCode(401);
        submit(token, Submission.ofSomeMayor()).statusCode(401);
    }

    static List<String> badTokens() {
        return List.of(
                Tokens.expired(Role.ADVISER, "adviser-1"),
                Tokens.forAnotherAudience(Role.ADVISER, "adviser-1"),
                Tokens.fromAnotherIssuer(Role.ADVISER, "adviser-1"),
                Tokens.signedByAStranger(Role.ADVISER, "adviser-1"),
                "no-token");
    }

    @Test
    void without_a_token_there_is_nothing_but_the_openapi_document() {
        given().get(path(UUID.randomUUID().toString())).then().statusCode(401);
        given().get(SCAN_REQUESTS).then().statusCode(401);
        given().get("/intake/v1/openapi.json").then().statusCode(200);
    }

    private static List<String> listed(String token) {
        return as(token).get(SCAN_REQUESTS + "?limit=100").jsonPath().getList("items.caseId", String.class);
    }
}
