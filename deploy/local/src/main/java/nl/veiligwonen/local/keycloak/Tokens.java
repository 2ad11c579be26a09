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
import java.util.Map;
import java.util.stream.Collectors;
import nl.veiligwonen.local.Trouble;
import nl.veiligwonen.local.certificate.Trust;
import nl.veiligwonen.local.suite.JsonFile;
import nl.veiligwonen.local.suite.Ports;

/** Access tokens for demo users, by the client that only the local realm has. */
public final class Tokens {

    private static final String CLIENT = "veilig-wonen-cli";

    private final Realm realm;
    private final Ports ports;
    private final HttpClient client;

    public Tokens(Realm realm, Ports ports, Trust trust) {
        this.realm = realm;
        this.ports = ports;
        HttpClient.Builder builder = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1);
        client = (ports.mutualTls() ? builder.sslContext(trust.context()) : builder).build();
    }

    /** A new token, valid for five minutes. */
    public String of(String username) throws InterruptedException {
        DemoUser user = realm.user(username)
                .orElseThrow(() -> new Trouble(
                        "There is no demo user '%s'.".formatted(username),
                        "The users are %s, and org-CODE for each organisation of the register, such as org-gm0344."
                                .formatted(realm.demoUsers().stream()
                                        .map(DemoUser::username)
                                        .collect(Collectors.joining(", ")))));
        return request(user);
    }

    private String request(DemoUser user) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(ports.issuer() + "/protocol/openid-connect/token"))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form(Map.of(
                        "grant_type",
                        "password",
                        "client_id",
                        CLIENT,
                        "username",
                        user.username(),
                        "password",
                        user.password()))))
                .build();
        try {
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            JsonNode answer = JsonFile.MAPPER.readTree(response.body());
            if (response.statusCode() != 200) {
                throw new Trouble(
                        "Keycloak refused a token for %s: %s."
                                .formatted(
                                        user.username(),
                                        answer.path("error_description").asText("no reason given")),
                        "If the realm was changed by hand, ./vw up --reset makes it anew.");
            }
            return answer.path("access_token").asText();
        } catch (IOException e) {
            throw new Trouble("Keycloak does not answer at " + ports.issuer() + ".", "See ./vw status.");
        }
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
