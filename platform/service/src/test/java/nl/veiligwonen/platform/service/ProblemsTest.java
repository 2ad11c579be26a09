package nl.veiligwonen.platform.service;

import static io.restassured.RestAssured.given;
import static nl.veiligwonen.platform.service.NotesApi.NOTES;
import static nl.veiligwonen.platform.service.NotesApi.adviser;
import static nl.veiligwonen.platform.service.NotesApi.sending;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.stream.Stream;
import nl.veiligwonen.platform.test.RealParts;
import nl.veiligwonen.platform.test.Tokens;
import nl.veiligwonen.platform.web.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@RealParts(service = "notes")
class ProblemsTest {

    private static final String UNKNOWN = NOTES + "/6f1cbb0a-2a3e-4dbb-bb0b-0c0a8a5f2f11";

    static Stream<String> tokensToTurnAway() {
        return Stream.of(
                Tokens.expired(Role.ADVISER, "adviser-1"),
                Tokens.forAnotherAudience(Role.ADVISER, "adviser-1"),
                Tokens.fromAnotherIssuer(Role.ADVISER, "adviser-1"),
                Tokens.signedByAStranger(Role.ADVISER, "adviser-1"),
                "no.token.atall",
                "x");
    }

    @ParameterizedTest
    @MethodSource("tokensToTurnAway")
    void who_has_no_valid_token_is_not_signed_in(String token) {
        ValidatableResponse answer = given().auth().oauth2(token).get(NOTES).then();

        isProblem(answer, 401, "not-signed-in");
        answer.header("WWW-Authenticate", startsWith("Bearer"));
    }

    @Test
    void who_has_no_token_is_not_signed_in() {
        ValidatableResponse answer = given().get(NOTES).then();

        isProblem(answer, 401, "not-signed-in");
        answer.header("WWW-Authenticate", startsWith("Bearer"));
    }

    @Test
    void who_has_not_the_role_is_not_allowed_whatever_he_sends() {
        isProblem(
                given().auth()
                        .oauth2(Tokens.of(Role.AUDITOR, "auditor-1"))
                        .get(NOTES)
                        .then(),
                403,
                "not-allowed");
        isProblem(
                sending("not json")
                        .auth()
                        .oauth2(Tokens.organisation("gm0344"))
                        .post(NOTES)
                        .then(),
                403,
                "not-allowed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/notes/v1/nowhere",
                "/notes/v1/notes/",
                "/notes/v1/notes/6f1cbb0a-2a3e-4dbb-bb0b-0c0a8a5f2f11",
                "/notes/v1/notes/6f1cbb0a-2a3e-4dbb-bb0b-0c0a8a5f2f11/",
                "/notes/v1/notes/not-an-id",
                "/notes/v1/openapi.json/",
                "/notes/v1",
                "/notes/v2/notes",
                "/nowhere",
                "/"
            })
    void what_does_not_exist_is_not_found(String path) {
        isProblem(adviser().get(path).then(), 404, "not-found");
    }

    @Test
    void an_unknown_note_and_an_impossible_one_look_the_same() {
        String unknown = adviser().get(UNKNOWN).asString();
        String impossible = adviser().get(NOTES + "/not-an-id").asString();

        assertThat(unknown).isEqualTo(impossible);
    }

    @Test
    void a_method_that_an_address_does_not_take_is_told_which_it_takes() {
        ValidatableResponse collection = adviser().delete(NOTES).then();
        ValidatableResponse item = adviser().put(UNKNOWN).then();

        isProblem(collection, 405, "method-not-allowed");
        collection.header("Allow", equalTo("GET, HEAD, OPTIONS, POST"));
        isProblem(item, 405, "method-not-allowed");
        item.header("Allow", equalTo("GET, HEAD, OPTIONS"));
    }

    @Test
    void a_fault_of_ours_tells_nothing_but_its_number() {
        ValidatableResponse answer = adviser().get(UNKNOWN + "/failure").then();

        isProblem(answer, 500, "internal-error");
        answer.body("instance", startsWith("urn:uuid:"));
        assertThat(answer.extract().asString()).doesNotContain("secret", "Exception", "nl.veiligwonen");
    }

    @Test
    void every_answer_bears_the_standard_headers() {
        List<ValidatableResponse> answers = List.of(
                adviser().get(NOTES).then().statusCode(200),
                given().get(NOTES).then().statusCode(401),
                adviser().get(UNKNOWN).then().statusCode(404),
                adviser().get("/nowhere").then().statusCode(404),
                adviser().get("/nowhere/").then().statusCode(404),
                adviser().delete(NOTES).then().statusCode(405),
                sending("{}").post(NOTES).then().statusCode(400),
                adviser().get(UNKNOWN + "/failure").then().statusCode(500),
                given().get("/notes/v1/openapi.json").then().statusCode(200),
                given().get("/q/health/live").then());

        for (ValidatableResponse answer : answers) {
            answer.header("API-Version", equalTo("1.0.0"))
                    .header("Cache-Control", equalTo("no-store"))
                    .header("Content-Security-Policy", equalTo("default-src 'none'; frame-ancestors 'none'"))
                    .header("Referrer-Policy", equalTo("no-referrer"))
                    .header("Strict-Transport-Security", startsWith("max-age="))
                    .header("X-Content-Type-Options", equalTo("nosniff"))
                    .header("X-Frame-Options", equalTo("DENY"));
        }
    }

    @Test
    void only_the_openapi_document_is_for_every_origin() {
        given().header("Origin", "https://elsewhere.example")
                .get("/notes/v1/openapi.json")
                .then()
                .header("Access-Control-Allow-Origin", equalTo("*"));
        assertThat(adviser()
                        .header("Origin", "https://elsewhere.example")
                        .get(NOTES)
                        .header("Access-Control-Allow-Origin"))
                .isNull();
    }

    private static void isProblem(ValidatableResponse answer, int status, String code) {
        answer.statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:veiligwonen:problem:" + code))
                .body("status", equalTo(status))
                .body("code", equalTo(code));
        assertThat(answer.extract().jsonPath().getString("title")).isNotBlank();
        assertThat(answer.extract().jsonPath().getString("detail")).isNotBlank();
    }
}
