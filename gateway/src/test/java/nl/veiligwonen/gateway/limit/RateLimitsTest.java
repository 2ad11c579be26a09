package nl.veiligwonen.gateway.limit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.Map;
import nl.veiligwonen.gateway.FakeService;
import nl.veiligwonen.platform.test.RealParts;
import nl.veiligwonen.platform.test.Tokens;
import nl.veiligwonen.platform.web.Role;
import org.junit.jupiter.api.Test;

/** Three requests an hour for a caller, and as many for an address: nothing comes back while a test runs. */
@QuarkusTest
@RealParts
@WithTestResource(FakeService.class)
@TestProfile(RateLimitsTest.Three.class)
class RateLimitsTest {

    private static final String ECHO = "/intake/v1/echo";

    public static final class Three implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "veiligwonen.gateway.limits.requests", "3",
                    "veiligwonen.gateway.limits.requests-of-address", "3",
                    "veiligwonen.gateway.limits.window", "1h");
        }
    }

    @Test
    void who_asks_too_much_is_told_when_to_come_back_and_others_are_not_hindered() {
        String eager = Tokens.of(Role.OPERATOR, "eager");
        assertThat(get(eager).header("RateLimit-Policy")).isEqualTo("\"caller\";q=3;w=3600");
        assertThat(get(eager).header("RateLimit")).startsWith("\"caller\";r=1;t=");
        assertThat(get(eager).statusCode()).isEqualTo(200);

        get(eager)
                .then()
                .statusCode(429)
                .contentType("application/problem+json")
                .body("code", equalTo("too-many-requests"))
                .header("RateLimit", matchesPattern("\"caller\";r=0;t=[0-9]+"))
                .header("Retry-After", matchesPattern("[1-9][0-9]*"))
                .header("Cache-Control", "no-store");
        assertThat(get(Tokens.of(Role.OPERATOR, "patient")).statusCode()).isEqualTo(200);
        given().auth().oauth2(eager).get("/events/v1/stream").then().statusCode(429);
    }

    @Test
    void who_tries_tokens_is_stopped_by_his_address() {
        for (int tried = 0; tried < 3; tried++) {
            assertThat(get("a.bad.token").statusCode()).isEqualTo(401);
        }
        get("a.bad.token").then().statusCode(429);
        given().get("/intake/v1/openapi.json").then().statusCode(429);
        assertThat(get(Tokens.of(Role.OPERATOR, "of the same office")).statusCode())
                .as("one who has signed in is not stopped by another at his address")
                .isEqualTo(200);
    }

    private static Response get(String token) {
        return given().auth().oauth2(token).get(ECHO);
    }
}
