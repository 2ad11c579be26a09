package nl.veiligwonen.local.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;
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
    /** The same body is the same text each time the demo is played: else its key would be taken for another request's. */
    private final ObjectMapper mapper = new ObjectMapper().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

    private final HttpClient http;

    SuiteClient(URI gateway, SSLContext trust, TokenSource tokens) {
        this.gateway = gateway;
        this.tokens = tokens;
        http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .sslContext(trust)
                .connectTimeout(TIMEOUT)
                .build();
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

    /** What is sent. */
    private record Content(String type, String text) {}

    Answer get(String user, String path) {
        return call(user, "GET", path, null, null);
    }

    /**
     * Asks for a change.
     *
     * @param key the idempotency key; the same change must come with the same key
     */
    Answer post(String user, String path, String key, Object body) {
        return call(user, "POST", path, key, new Content("application/json", text(body)));
    }

    Answer put(String user, String path, String key, Object body) {
        return call(user, "PUT", path, key, new Content("application/json", text(body)));
    }

    /** Sends a file in JSON Lines. */
    Answer postLines(String user, String path, String key, List<?> lines) {
        String file = lines.stream().map(this::text).collect(Collectors.joining("\n"));
        return call(user, "POST", path, key, new Content("application/jsonl", file));
    }

    /** Sends a document as it is. */
    Answer postDocument(String user, String path, String key, String type, String document) {
        return call(user, "POST", path, key, new Content(type, document));
    }

    private Answer call(String user, String method, String path, @Nullable String key, @Nullable Content content) {
        long giveUpAt = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            String trouble;
            try {
                HttpResponse<String> response =
                        http.send(request(user, method, path, key, content), BodyHandlers.ofString());
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

    private HttpRequest request(
            String user, String method, String path, @Nullable String key, @Nullable Content content) {
        HttpRequest.Builder request = HttpRequest.newBuilder(gateway.resolve(path))
                .timeout(TIMEOUT)
                .header("Authorization", "Bearer " + tokens.tokenOf(user))
                .header("Accept", "application/json");
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        return content == null
                ? request.method(method, BodyPublishers.noBody()).build()
                : request.header("Content-Type", content.type())
                        .method(method, BodyPublishers.ofString(content.text()))
                        .build();
    }

    private String text(Object body) {
        try {
            return mapper.writeValueAsString(body);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A body of the demo can't be written", impossible);
        }
    }

    private JsonNode json(String text) throws JsonProcessingException {
        return text.isBlank() ? mapper.createObjectNode() : mapper.readTree(text);
    }

    /** Asks again and again until the answer is there: what one service tells, another knows a moment later. */
    JsonNode await(String user, String path) {
        return await(user, path, _ -> true);
    }

    /** Asks again and again until the answer is there, and is as expected. */
    JsonNode await(String user, String path, Predicate<JsonNode> expected) {
        Predicate<Answer> asExpected = answer -> answer.isOk() && expected.test(answer.body());
        Answer answer = again(() -> get(user, path), asExpected.negate());
        if (!asExpected.test(answer)) {
            throw new DemoFailedException(
                    "GET %s still answers %d after %d s".formatted(path, answer.status(), PATIENCE.toSeconds()));
        }
        return answer.body();
    }

    /** Makes a call again and again while its answer is too early; gives the last answer. */
    Answer again(Supplier<Answer> call, Predicate<Answer> tooEarly) {
        long giveUpAt = System.nanoTime() + PATIENCE.toNanos();
        Answer answer = call.get();
        while (tooEarly.test(answer) && System.nanoTime() < giveUpAt) {
            pause();
            answer = call.get();
        }
        return answer;
    }

    /** Who a user is to the suite: the subject of his token. */
    String subjectOf(String user) {
        String claims = tokens.tokenOf(user).split("\\.", -1)[1];
        try {
            return mapper.readTree(Base64.getUrlDecoder().decode(claims))
                    .path("sub")
                    .asText();
        } catch (IOException unreadable) {
            throw new DemoFailedException("The token of " + user + " can't be read");
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
