package nl.veiligwonen.platform.test;

import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import java.util.Map;
import java.util.Objects;

/** An identity provider that publishes the key with which {@link Tokens} signs. */
final class IdentityProvider {

    private IdentityProvider() {}

    static Map<String, String> configuration() {
        String url = OncePerModule.remember("identity-provider", IdentityProvider::start);
        return Map.of("quarkus.oidc.auth-server-url", url + "/realms/quarkus");
    }

    private static String start() {
        // Ends with the JVM.
        return Objects.requireNonNull(new OidcWiremockTestResource().start().get("keycloak.url"));
    }
}
