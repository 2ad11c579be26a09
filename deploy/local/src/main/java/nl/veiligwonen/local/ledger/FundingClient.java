package nl.veiligwonen.local.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Predicate;
import nl.veiligwonen.local.Trouble;
import nl.veiligwonen.local.suite.JsonFile;

/** Calls the API of the funding-service, for all that is not measured or tested. */
public final class FundingClient {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final String api;
    private final FreshTokens tokens;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** A client of the API at this address, such as {@code http://localhost:8083/funding/v1}. */
    public FundingClient(String api, FreshTokens tokens) {
        this.api = api;
        this.tokens = tokens;
    }

    public String token(String user) throws InterruptedException {
        return tokens.of(user);
    }

    public JsonNode post(String user, String path, Object body) throws InterruptedException {
        try {
            return ok(
                    path,
                    send(request(user, path)
                            .header("Content-Type", "application/json")
                            .header("Idempotency-Key", UUID.randomUUID().toString())
                            .POST(BodyPublishers.ofByteArray(JsonFile.MAPPER.writeValueAsBytes(body)))));
        } catch (IOException failed) {
            throw silent(failed);
        }
    }

    public JsonNode get(String user, String path) throws InterruptedException {
        try {
            return ok(path, send(request(user, path)));
        } catch (IOException failed) {
            throw silent(failed);
        }
    }

    /** Asks again and again until the answer is as expected. */
    public JsonNode await(String user, String path, Predicate<JsonNode> expected) throws InterruptedException {
        long giveUpAt = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < giveUpAt) {
            try {
                HttpResponse<byte[]> answer = send(request(user, path));
                if (answer.statusCode() == 200) {
                    JsonNode body = JsonFile.MAPPER.readTree(answer.body());
                    if (expected.test(body)) {
                        return body;
                    }
                }
            } catch (IOException failed) {
                throw silent(failed);
            }
            Thread.sleep(PAUSE);
        }
        throw new Trouble("The funding-service does not get there: " + path + ".", "See its log.");
    }

    private HttpRequest.Builder request(String user, String path) throws InterruptedException {
        return HttpRequest.newBuilder(URI.create(api + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token(user))
                .header("Accept", "application/json");
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofByteArray());
    }

    private static JsonNode ok(String path, HttpResponse<byte[]> answer) throws IOException {
        if (answer.statusCode() >= 300) {
            throw new Trouble(
                    "The funding-service answers %d to %s.".formatted(answer.statusCode(), path), "See its log.");
        }
        return JsonFile.MAPPER.readTree(answer.body());
    }

    private static Trouble silent(IOException failed) {
        return new Trouble("The funding-service does not answer (" + failed.getMessage() + ").", "See its log.");
    }
}
