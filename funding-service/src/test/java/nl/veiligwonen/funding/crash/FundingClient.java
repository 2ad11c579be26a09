package nl.veiligwonen.funding.crash;

import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Who asks things of funding, and asks again under the same key when he got no answer. */
final class FundingClient {

    /** How long an answer may take: a crash must never leave anyone waiting. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /**
     * What is asked.
     *
     * @param name how this test calls it
     * @param token whose request it is
     * @param key its idempotency key
     */
    record Ask(String name, String token, String path, String body, String key) {}

    record Answer(int status, String body) {

        /** Whether the service says that it could not do it, or does not know. */
        boolean isUnknown() {
            return status >= 500;
        }

        /** Whether it says that nothing has come of it. */
        boolean deniesAll() {
            return body.contains("Nothing was changed");
        }
    }

    Answer send(Ask ask) {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://localhost:%d/funding/v1/%s".formatted(RestAssured.port, ask.path())))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + ask.token())
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", ask.key())
                .POST(BodyPublishers.ofString(ask.body()))
                .build();
        try {
            HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.body());
        } catch (IOException failed) {
            throw new AssertionError("No answer to " + ask.name(), failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Stopped while waiting for an answer to " + ask.name(), stopped);
        }
    }
}
