package nl.veiligwonen.platform.service;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.Map;
import nl.veiligwonen.platform.test.RealParts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@RealParts(service = "notes")
class OpenApiTest {

    private JsonPath document;

    @BeforeEach
    void read() {
        String json = given().get("/notes/v1/openapi.json")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        document = JsonPath.from(json);
    }

    @Test
    void paths_are_told_below_the_root_of_the_api() {
        assertThat(document.getList("servers.url")).containsExactly("/notes/v1");
        assertThat(document.getMap("paths")).containsKeys("/notes", "/notes/{noteId}", "/notes/{noteId}/closures");
    }

    @Test
    void a_change_declares_its_problems_and_its_key() {
        Map<String, Object> responses = document.getMap("paths.'/notes/{noteId}/closures'.post.responses");

        assertThat(responses).containsKeys("200", "400", "401", "403", "404", "409", "412", "500");
        assertThat(document.getList("paths.'/notes/{noteId}/closures'.post.parameters.name"))
                .contains("Idempotency-Key", "If-Match", "noteId");
        assertThat(document.getMap("paths.'/notes'.post.responses")).containsKeys("413", "415");
    }
}
