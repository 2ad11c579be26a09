package nl.veiligwonen.local.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import nl.veiligwonen.local.Trouble;
import nl.veiligwonen.local.certificate.Trust;
import nl.veiligwonen.local.suite.JsonFile;
import nl.veiligwonen.local.suite.Ports;
import nl.veiligwonen.local.suite.Secrets;
import nl.veiligwonen.local.suite.StateFolder;

/** Access tokens: for demo users by the client that only the local realm has, and for demo systems as for any other. */
public final class Tokens {

    private static final String CLIENT = "veilig-wonen-cli";
    private static final String SIGNED_ASSERTION = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

    private final Realm realm;
    private final Ports ports;
    private final SecondFactors secondFactors;
    private final SystemKeys keys;
    private final HttpClient client;

    public Tokens(Realm realm, Ports ports, StateFolder state) {
        this.realm = realm;
        this.ports = ports;
        this.secondFactors = new SecondFactors(new Secrets(state));
        this.keys = new SystemKeys(state);
        HttpClient.Builder builder = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1);
        client = (ports.mutualTls() ? builder.sslContext(new Trust(state.certificates()).context()) : builder).build();
    }

    /** A new token of a demo user, valid for five minutes. */
    public String of(String username) throws InterruptedException {
        DemoUser user = user(username);
        Map<String, String> form = new LinkedHashMap<>(Map.of(
                "grant_type",
                "password",
                "client_id",
                CLIENT,
                "username",
                user.username(),
                "password",
                user.password()));
        if (user.secondFactor()) {
            form.put("totp", secondFactors.codeOf(username, Instant.now()));
        }
        return request(username, form);
    }

    /** A new token of a demo system, valid for five minutes. */
    public String ofSystem(DemoSystem system) throws InterruptedException {
        return request(
                system.clientId(),
                Map.of(
                        "grant_type",
                        "client_credentials",
                        "client_assertion_type",
                        SIGNED_ASSERTION,
                        "client_assertion",
                        keys.assertion(system, ports.issuer(), Instant.now())));
    }

    /** The code that a user has to give now, besides his password. */
    public String codeOf(String username) {
        DemoUser user = user(username);
        if (!user.secondFactor()) {
            throw new Trouble(
                    "'%s' needs no code.".formatted(username),
                    "A password is enough: none of his roles asks for more.");
        }
        return secondFactors.codeOf(username, Instant.now());
    }

    private DemoUser user(String username) {
        return realm.user(username)
                .orElseThrow(() -> new Trouble(
                        "There is no demo user '%s'.".formatted(username),
                        "The users are %s, and org-CODE for each organisation of the register, such as org-gm0344."
                                .formatted(realm.demoUsers().stream()
                                        .map(DemoUser::username)
                                        .collect(Collectors.joining(", ")))));
    }

    private String request(String who, Map<String, String> form) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(ports.issuer() + "/protocol/openid-connect/token"))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(encoded(form)))
                .build();
        try {
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            JsonNode answer = JsonFile.MAPPER.readTree(response.body());
            if (response.statusCode() != 200) {
                throw new Trouble(
                        "Keycloak refused a token for %s: %s."
                                .formatted(who, answer.path("error_description").asText("no reason given")),
                        "If the realm was changed by hand, ./vw up --reset makes it anew.");
            }
            return answer.path("access_token").asText();
        } catch (IOException e) {
            throw new Trouble("Keycloak does not answer at " + ports.issuer() + ".", "See ./vw status.");
        }
    }

    private static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
