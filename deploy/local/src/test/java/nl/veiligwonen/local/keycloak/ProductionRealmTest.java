package nl.veiligwonen.local.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a production site imports: nothing in it that only suits one's own machine. */
class ProductionRealmTest {

    /** Names of properties that hold what nobody else may know. */
    private static final Pattern SECRET =
            Pattern.compile("(?i)(.*secret|.*privatekey|credentials|users|password|hashedSaltedValue|jwks\\.string)");

    private JsonNode realm;

    @BeforeEach
    void read() throws IOException {
        realm = new ObjectMapper()
                .readTree(Path.of("../keycloak/veilig-wonen-realm.json").toFile());
    }

    @Test
    void nobody_and_no_secret_is_in_it() {
        holdsNoSecret("", realm);
    }

    private static void holdsNoSecret(String path, JsonNode node) {
        node.properties().forEach(property -> {
            String where = path + "/" + property.getKey();
            assertThat(SECRET.matcher(property.getKey()).matches()).as(where).isFalse();
            holdsNoSecret(where, property.getValue());
        });
        if (node.isArray()) {
            node.forEach(item -> holdsNoSecret(path + "/" + item.path("name").asText("-"), item));
        }
    }

    @Test
    void no_client_gives_tokens_for_a_password_or_into_an_address() {
        assertThat(realm.path("clients")).isNotEmpty().allSatisfy(client -> {
            assertThat(client.path("directAccessGrantsEnabled").asBoolean(true)).isFalse();
            assertThat(client.path("implicitFlowEnabled").asBoolean(true)).isFalse();
            if (client.path("standardFlowEnabled").asBoolean(true)) {
                assertThat(client.at("/attributes/pkce.code.challenge.method").asText())
                        .isEqualTo("S256");
                assertThat(client.path("redirectUris")).allSatisfy(uri -> assertThat(uri.asText())
                        .as("relative to the address of the portal")
                        .startsWith("/"));
            }
        });
        assertThat(clientIds()).contains("admin-cli").doesNotContain("veilig-wonen-cli");
    }

    @Test
    void tokens_are_short_and_used_once_where_they_can_be() {
        assertThat(realm.path("accessTokenLifespan").asInt()).isBetween(1, 300);
        assertThat(realm.path("revokeRefreshToken").asBoolean()).isTrue();
        assertThat(realm.path("refreshTokenMaxReuse").asInt(-1)).isZero();
        assertThat(realm.path("otpPolicyCodeReusable").asBoolean(true)).isFalse();
    }

    @Test
    void passwords_can_neither_be_guessed_nor_tried() {
        assertThat(realm.path("bruteForceProtected").asBoolean()).isTrue();
        assertThat(realm.path("failureFactor").asInt()).isEqualTo(5);
        assertThat(realm.path("passwordPolicy").asText())
                .contains("length(14)", "hashAlgorithm(argon2)")
                .doesNotContain("hashIterations");
        assertThat(realm.path("sslRequired").asText()).isNotEqualTo("none");
    }

    /** A token that is refreshed must still tell how its bearer signed in. */
    @Test
    void how_one_signed_in_is_told_for_as_long_as_a_session_lasts() {
        String session = realm.path("ssoSessionMaxLifespan").asText();
        List<String> ages = realm.path("authenticatorConfig")
                .valueStream()
                .filter(config -> config.path("config").has("default.reference.value"))
                .map(config ->
                        config.path("config").path("default.reference.maxAge").asText())
                .toList();

        assertThat(ages).hasSize(2).containsOnly(session);
    }

    private List<String> clientIds() {
        return realm.path("clients")
                .valueStream()
                .map(client -> client.path("clientId").asText())
                .toList();
    }
}
