package nl.veiligwonen.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import nl.veiligwonen.local.SuiteUnderTest;
import nl.veiligwonen.local.keycloak.DemoSystem;
import nl.veiligwonen.local.suite.PartName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Which tokens open the gateway, and each service directly, and what becomes of them when the realm gets another key. */
@Order(7)
class TokensTest {

    private static final SuiteUnderTest SUITE = SuiteUnderTest.running();
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final DemoSystem SYSTEM = DemoSystem.named("utrecht");

    /** Whoever has one may read these; the address of the part before it. */
    private static Map<PartName, String> addresses() {
        Map<PartName, String> addresses = new LinkedHashMap<>();
        addresses.put(PartName.GATEWAY, "/intake/v1/work-queues");
        for (PartName service : PartName.services()) {
            addresses.put(service, "/%s/v1/work-queues".formatted(service.id()));
        }
        return addresses;
    }

    private static void everywhere(String token, int status) {
        addresses().forEach((part, path) -> Call.withToken(token)
                .baseUri(SUITE.url(part))
                .get(path)
                .then()
                .log()
                .ifValidationFails()
                .statusCode(status));
    }

    @Test
    void only_the_access_token_opens_anything() {
        JsonPath tokens = Keycloak.password("utrecht", "veilig-wonen")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        everywhere(tokens.getString("access_token"), 200);
        everywhere(tokens.getString("id_token"), 401);
        everywhere(tokens.getString("refresh_token"), 401);
    }

    @Test
    void a_system_gets_a_token_for_what_it_signed_once() {
        String assertion = SUITE.systemKeys().assertion(SYSTEM, SUITE.ports().issuer(), Instant.now());

        Keycloak.assertion(assertion).then().statusCode(200);
        Keycloak.assertion(assertion).then().statusCode(400).body("error", equalTo("invalid_client"));
    }

    @Test
    void what_a_system_signed_for_another_long_ago_or_with_another_key_is_worth_nothing() {
        Keycloak.assertion(SUITE.systemKeys().assertion(SYSTEM, "https://elsewhere.example.com", Instant.now()))
                .then()
                .statusCode(400);
        Keycloak.assertion(SUITE.systemKeys()
                        .assertion(SYSTEM, SUITE.ports().issuer(), Instant.now().minusSeconds(600)))
                .then()
                .statusCode(400);
        String signed = SUITE.systemKeys().assertion(SYSTEM, SUITE.ports().issuer(), Instant.now());
        Keycloak.assertion(signed.substring(0, signed.length() - 8) + "AAAAAAAA")
                .then()
                .statusCode(400);
    }

    @Test
    void a_system_acts_for_its_organisation_under_its_own_name() throws Exception {
        String token = SUITE.tokenOf(SYSTEM);
        everywhere(token, 200);
        String caseId = Call.withToken(token)
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(WalkedCase.request("ALDERMAN", WalkedCase.home("gm0344"), false))
                .post("/intake/v1/scan-requests")
                .then()
                .statusCode(201)
                .extract()
                .path("caseId");

        assertThat(Tables.actorsOf(PartName.INTAKE, caseId)).containsOnly("system-utrecht");
        Call.as("utrecht").get("/intake/v1/scan-requests/" + caseId).then().statusCode(200);
        Call.as("amsterdam").get("/intake/v1/scan-requests/" + caseId).then().statusCode(404);
    }

    /** Without a restart of anything; and a key that is taken away takes what it signed with it. */
    @Test
    void the_realm_can_get_another_key_at_any_time() {
        String old = SUITE.token("utrecht");
        everywhere(old, 200);

        Keycloak.addSigningKey(500);
        String fresh = SUITE.token("utrecht");
        assertThat(keyOf(fresh)).isNotEqualTo(keyOf(old));
        await().atMost(PATIENCE).untilAsserted(() -> everywhere(fresh, 200));
        everywhere(old, 200);

        String last = Keycloak.addSigningKey(600);
        Keycloak.keepOnlySigningKey(last);
        String newest = SUITE.token("utrecht");
        // the keys are asked for again after some seconds at the earliest
        await().atMost(PATIENCE).untilAsserted(() -> everywhere(newest, 200));
        everywhere(old, 401);
        everywhere(fresh, 401);
    }

    private static String keyOf(String token) {
        return JsonPath.from(
                        new String(Base64.getUrlDecoder().decode(token.split("\\.", -1)[0]), StandardCharsets.UTF_8))
                .getString("kid");
    }
}
