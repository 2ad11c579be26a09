package nl.veiligwonen.platform.service;

import static io.restassured.RestAssured.given;
import static nl.veiligwonen.platform.service.NotesApi.adviser;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.veiligwonen.platform.replica.Until;
import nl.veiligwonen.platform.test.RealParts;
import nl.veiligwonen.platform.test.Tokens;
import nl.veiligwonen.platform.web.Role;
import org.junit.jupiter.api.Test;

/** The operator's door for new versions of the master key. */
@QuarkusTest
@RealParts(service = "notes")
class MasterKeyApiTest {

    private static final String OPERATIONS = "/notes/v1/operations/";
    private static final String VERSIONS = OPERATIONS + "master-key-versions";
    private static final String REWRAPS = OPERATIONS + "rewraps";

    private static RequestSpecification operator() {
        return given().auth()
                .oauth2(Tokens.of("operator-1", Role.OPERATOR))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(ContentType.JSON);
    }

    @Test
    void a_new_version_wraps_and_the_old_one_can_be_removed_once_all_keys_are_wrapped_again() {
        String old = wrapping();

        String version = operator()
                .post(VERSIONS)
                .then()
                .statusCode(201)
                .body("wraps", equalTo(true))
                .extract()
                .path("version");

        assertThat(version).isNotEqualTo(old).isEqualTo(wrapping());
        String run = operator()
                .post(REWRAPS)
                .then()
                .statusCode(202)
                .body("version", equalTo(version))
                .extract()
                .path("id");
        Until.holds("all keys are wrapped again", () -> "DONE".equals(state(run)));
        operator()
                .get(VERSIONS)
                .then()
                .statusCode(200)
                .body("versions.findAll { it.removable }.version", hasItem(old))
                .body("versions.find { it.version == '%s' }.keys".formatted(old), equalTo(0));
    }

    @Test
    void a_run_that_never_was_is_not_found() {
        operator().get(REWRAPS + "/" + UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void it_is_for_operators_alone() {
        adviser().get(VERSIONS).then().statusCode(403);
        adviser().contentType(ContentType.JSON).post(VERSIONS).then().statusCode(403);
        adviser().contentType(ContentType.JSON).post(REWRAPS).then().statusCode(403);
    }

    private static String state(String run) {
        return operator().get(REWRAPS + "/" + run).then().extract().path("state");
    }

    private static String wrapping() {
        List<Map<String, Object>> versions =
                operator().get(VERSIONS).then().statusCode(200).extract().path("versions");
        return (String) versions.getLast().get("version");
    }
}
