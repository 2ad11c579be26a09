package nl.veiligwonen.platform.service;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.veiligwonen.platform.replica.Until;
import nl.veiligwonen.platform.test.RealParts;
import nl.veiligwonen.platform.test.ServiceLog;
import nl.veiligwonen.platform.test.Tokens;
import nl.veiligwonen.platform.web.Role;
import nl.veiligwonen.platform.web.security.SecurityLog;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** BIO2, 8.15: what, to what, with what result, from where, by whom and when; and no secrets. */
@QuarkusTest
@RealParts(service = "notes")
class SecurityLogTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private ServiceLog log = ServiceLog.listen();

    @BeforeEach
    void listen() {
        log.close();
        log = ServiceLog.listen();
    }

    @AfterEach
    void stopListening() {
        log.close();
    }

    @Test
    void who_shows_a_bad_token_is_told_of_with_all_six_fields_and_without_the_token() {
        String token = Tokens.signedByAStranger(Role.OPERATOR, "someone");
        given().header("X-Forwarded-For", "203.0.113.9")
                .auth()
                .oauth2(token)
                .get("/notes/v1/notes/an-invented-name")
                .then()
                .statusCode(401);
        JsonNode line = only();
        assertThat(Instant.parse(line.path("time").asText())).isBeforeOrEqualTo(Instant.now());
        assertThat(line.path("action").asText()).isEqualTo("sign in");
        assertThat(line.path("object").asText()).isEqualTo("GET /notes/v1/notes");
        assertThat(line.path("result").asText()).isEqualTo("refused");
        assertThat(line.path("origin").asText()).isEqualTo("203.0.113.9");
        assertThat(line.path("actor").asText()).isEqualTo(SecurityLog.NOBODY);
        assertThat(log.text()).doesNotContain(token).doesNotContain("an-invented-name");
    }

    @Test
    void who_may_not_do_what_he_asks_is_told_of_by_his_id() {
        given().auth()
                .oauth2(Tokens.of(Role.ADVISER, "adviser-of-this-test"))
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .post("/notes/v1/operations/rebuilds")
                .then()
                .statusCode(403);
        JsonNode line = only();
        assertThat(line.path("actor").asText()).isEqualTo("adviser-of-this-test");
        assertThat(line.path("result").asText()).isEqualTo("not allowed");
    }

    @Test
    void what_an_operator_does_is_told() {
        given().auth()
                .oauth2(Tokens.of("operator-of-this-test", Role.OPERATOR))
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .post("/notes/v1/operations/deadline-retries")
                .then()
                .statusCode(200);
        JsonNode line = only();
        assertThat(line.path("object").asText()).isEqualTo("POST /notes/v1/operations");
        assertThat(line.path("result").asText()).isEqualTo("done");
        assertThat(line.path("actor").asText()).isEqualTo("operator-of-this-test");
    }

    @Test
    void nobody_writes_a_line_or_a_field_of_his_own() {
        given().header("X-Forwarded-For", "1.2.3.4\",\"actor\":\"the-boss")
                .get("/notes/v1/notes")
                .then()
                .statusCode(401);
        assertThat(only().path("actor").asText()).isEqualTo(SecurityLog.NOBODY);
    }

    private JsonNode only() {
        List<JsonNode> all = lines();
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    /** The lines so far; the first is written when its answer has left, so it is waited for. */
    private List<JsonNode> lines() {
        Until.holds("a line is written", () -> !found().isEmpty());
        return found();
    }

    private List<JsonNode> found() {
        return log.lines().stream()
                .filter(line -> line.startsWith("{\"time\""))
                .map(SecurityLogTest::read)
                .toList();
    }

    private static JsonNode read(String line) {
        try {
            return MAPPER.readTree(line);
        } catch (IOException notJson) {
            throw new UncheckedIOException(notJson);
        }
    }
}
