package nl.veiligwonen.local.chaos.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import nl.veiligwonen.local.Trouble;
import nl.veiligwonen.local.ledger.FreshTokens;

/**
 * Sends a request under its key until it is answered: again when no answer comes, or when the answer is that it can't be
 * carried out now. All that is answered is recorded.
 */
public final class Asker {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final String api;
    private final FreshTokens tokens;
    private final Answers answers;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(TIMEOUT)
            .build();

    /** Asks the API at this address, such as {@code http://localhost:8083/funding/v1}. */
    public Asker(String api, FreshTokens tokens, Answers answers) {
        this.api = api;
        this.tokens = tokens;
        this.answers = answers;
    }

    /**
     * Asks.
     *
     * @throws Trouble if it is not answered within minutes
     */
    public Answer ask(Request request) throws InterruptedException {
        long giveUpAt = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < giveUpAt) {
            try {
                HttpResponse<String> response = http.send(http(request), BodyHandlers.ofString());
                Answer answer = new Answer(request, response.statusCode(), response.body());
                answers.add(answer);
                if (answer.isFinal()) {
                    return answer;
                }
            } catch (IOException silence) {
                answers.addSilence();
            }
            Thread.sleep(PAUSE);
        }
        throw new Trouble(
                "The funding-service does not answer to %s for %d s.".formatted(request.path(), PATIENCE.toSeconds()),
                "See its log.");
    }

    private HttpRequest http(Request request) throws InterruptedException {
        return HttpRequest.newBuilder(URI.create(api + request.path()))
                .timeout(TIMEOUT)
                .header("Authorization", "Bearer " + tokens.of(request.user()))
                .header("Accept", "application/json")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", request.key())
                .POST(BodyPublishers.ofString(request.body()))
                .build();
    }
}
