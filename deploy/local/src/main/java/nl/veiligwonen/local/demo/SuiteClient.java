package nl.veiligwonen.local.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Calls the suite as its users do. A call that gets no answer, or the answer that something is away, is made again with
 * the same {@code Idempotency-Key} until it is answered: so the suite may be killed in the middle of a demo.
 */
final class SuiteClient {

    private static final Set<Integer> AWAY = Set.of(500, 502, 503, 504);
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration TIMEOUT = Duration.ofSeconds(20);
    private static final long PAUSE_MILLIS = 250;

    private final URI gateway;
    private final TokenSource tokens;
    private final ObjectMapper mapper = new ObjectMapper();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(TIMEOUT)
            .build();

    SuiteClient(URI gateway, TokenSource tokens) {
        this.gateway = gateway;
        this.tokens = tokens;
    }

    /** An answer of the suite. */
    record Answer(int status, JsonNode body) {
        boolean isOk() {
            return status >= 200 && status < 300;
        }

        /** The code of a problem, such as {@code ceiling-reached}; empty for none. */
        String code() {
            return body.path("code").asText();
        }
    }

    Answer get(String user, String path) {
        return call(user, "GET", path, null, null);
    }

    /**
     * Asks for a change.
     *
     * @param key the idempotency key; the same change must come with the same key
     */
    Answer post(String user, String path, String key, Object body) {
        return call(user, "POST", path, key, body);
    }

    Answer put(String user, String path, String key, Object body) {
        return call(user, "PUT", path, key, body);
    }

    private Answer call(String user, String method, String path, @Nullable String key, @Nullable Object body) {
        long giveUpAt = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            String trouble;
            try {
                HttpResponse<String> response =
                        http.send(request(user, method, path, key, body), BodyHandlers.ofString());
                boolean expired = response.statusCode() == 401;
                if (!AWAY.contains(response.statusCode()) && !expired) {
                    return new Answer(response.statusCode(), json(response.body()));
                }
                trouble = "status " + response.statusCode();
            } catch (IOException away) {
                trouble = away.toString();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new DemoFailedException("stopped");
            }
            if (System.nanoTime() > giveUpAt) {
                throw new DemoFailedException(
                        "%s %s got no answer for %d s: %s".formatted(method, path, PATIENCE.toSeconds(), trouble));
            }
            pause();
        }
    }

    private HttpRequest request(String user, String method, String path, @Nullable String key, @Nullable Object body)
            throws JsonProcessingException {
        HttpRequest.Builder request = HttpRequest.newBuilder(gateway.resolve(path))
                .timeout(TIMEOUT)
                .header("Authorization", "Bearer " + tokens.tokenOf(user))
                .header("Accept", "application/json");
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        return body == null
                ? request.method(method, BodyPublishers.noBody()).build()
                : request.header("Content-Type", "application/json")
                        .method(method, BodyPublishers.ofString(mapper.writeValueAsString(body)))
                        .build();
    }

    private JsonNode json(String text) throws JsonProcessingException {
        return text.isBlank() ? mapper.createObjectNode() : mapper.readTree(text);
    }

    /** Asks again and again until the answer is there: what one service tells, another knows a moment later. */
    JsonNode await(String user, String path) {
        long giveUpAt = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            Answer answer = get(user, path);
            if (answer.isOk()) {
                return answer.body();
            }
            if (System.nanoTime() > giveUpAt) {
                throw new DemoFailedException(
                        "GET %s still answers %d after %d s".formatted(path, answer.status(), PATIENCE.toSeconds()));
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new DemoFailedException("stopped");
        }
    }
}
