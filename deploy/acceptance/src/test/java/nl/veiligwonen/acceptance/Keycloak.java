package nl.veiligwonen.acceptance;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.veiligwonen.local.SuiteUnderTest;
import nl.veiligwonen.local.suite.PartName;

/** The identity server of the suite, as its clients and its administrators call it. */
final class Keycloak {

    private static final SuiteUnderTest SUITE = SuiteUnderTest.running();

    private Keycloak() {}

    /** Asks for a token. */
    static Response token(Map<String, ?> form) {
        return given().contentType(ContentType.URLENC)
                .formParams(form)
                .post(SUITE.ports().issuer() + "/protocol/openid-connect/token");
    }

    /** Asks for a token for a name and a password, and a code if his role asks for it; also for an identity token. */
    static Response password(String user, String password, String... code) {
        Map<String, String> form = new HashMap<>(Map.of(
                "grant_type", "password",
                "client_id", "veilig-wonen-cli",
                "scope", "openid",
                "username", user,
                "password", password));
        if (code.length > 0) {
            form.put("totp", code[0]);
        }
        return token(form);
    }

    /** Asks for a token for an assertion that a system has signed. */
    static Response assertion(String assertion) {
        return token(Map.of(
                "grant_type", "client_credentials",
                "client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
                "client_assertion", assertion));
    }

    /** Makes a person with a role and the password of all others, and without a second factor. */
    static void addPerson(String username, String role) {
        String address = admin().contentType(ContentType.JSON)
                .body(Map.of(
                        "username",
                        username,
                        "enabled",
                        true,
                        "firstName",
                        "New",
                        "lastName",
                        "Person",
                        "email",
                        username + "@example.com",
                        "credentials",
                        List.of(Map.of("type", "password", "value", "veilig-wonen"))))
                .post(realm() + "/users")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        Map<String, Object> known = admin().get(realm() + "/roles/" + role)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getMap("");
        admin().contentType(ContentType.JSON)
                .body(List.of(known))
                .post(address + "/role-mappings/realm")
                .then()
                .statusCode(204);
    }

    /**
     * Adds a key with which tokens are signed from now on.
     *
     * @return where it can be changed
     */
    static String addSigningKey(int priority) {
        return admin().contentType(ContentType.JSON)
                .body(keyProvider(priority, true))
                .post(realm() + "/components")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    /** Takes away all other keys that sign as this one does: what they signed is worth nothing from now on. */
    static void keepOnlySigningKey(String location) {
        List<String> others = admin().queryParam("type", "org.keycloak.keys.KeyProvider")
                .get(realm() + "/components")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("findAll { it.providerId == 'rsa-generated' }.id", String.class);
        assertKnown(others, location);
        others.stream().filter(id -> !location.endsWith(id)).forEach(id -> admin().delete(realm() + "/components/" + id)
                .then()
                .statusCode(204));
    }

    private static void assertKnown(List<String> ids, String location) {
        if (ids.stream().noneMatch(location::endsWith)) {
            throw new IllegalStateException("The key at " + location + " is not among " + ids);
        }
    }

    private static Map<String, Object> keyProvider(int priority, boolean active) {
        return Map.of(
                "name",
                "rsa-" + priority,
                "providerId",
                "rsa-generated",
                "providerType",
                "org.keycloak.keys.KeyProvider",
                "config",
                Map.of(
                        "priority", List.of(Integer.toString(priority)),
                        "enabled", List.of("true"),
                        "active", List.of(Boolean.toString(active)),
                        "algorithm", List.of("RS256"),
                        "keySize", List.of("2048")));
    }

    private static RequestSpecification admin() {
        String token = given().contentType(ContentType.URLENC)
                .formParams(Map.of(
                        "grant_type", "password",
                        "client_id", "admin-cli",
                        "username", "admin",
                        "password", SUITE.passwordOf("keycloak-admin")))
                .post(SUITE.url(PartName.KEYCLOAK) + "/realms/master/protocol/openid-connect/token")
                .then()
                .statusCode(200)
                .extract()
                .path("access_token");
        return given().header("Authorization", "Bearer " + token);
    }

    private static String realm() {
        return SUITE.url(PartName.KEYCLOAK) + "/admin/realms/veilig-wonen";
    }
}
