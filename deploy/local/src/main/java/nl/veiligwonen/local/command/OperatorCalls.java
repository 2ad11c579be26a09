package nl.veiligwonen.local.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import nl.veiligwonen.local.Trouble;
import nl.veiligwonen.local.suite.JsonFile;
import nl.veiligwonen.local.suite.PartName;
import org.jspecify.annotations.Nullable;

/** Calls what a service has for operators, as the operator of the demo. */
final class OperatorCalls {

    private static final String OPERATOR = "operator-1";
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration LOOK_EVERY = Duration.ofMillis(200);
    /** A token is valid for five minutes; what is waited for may take longer. */
    private static final Duration RENEW_TOKEN_AFTER = Duration.ofMinutes(3);

    private final RunningSuite suite;
    private final PartName service;
    private final HttpClient client;
    private @Nullable String token;
    private Instant tokenIssued = Instant.EPOCH;

    OperatorCalls(RunningSuite suite, PartName service) {
        this.suite = suite;
        this.service = service;
        HttpClient.Builder builder = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1);
        client = (suite.ports().mutualTls() ? builder.sslContext(suite.trust().context()) : builder).build();
    }

    /** Shows how far something is. */
    @FunctionalInterface
    interface Progress {
        void show(long processed, long total);
    }

    JsonNode get(String path) throws IOException, InterruptedException {
        return send(request(path).GET());
    }

    JsonNode post(String path) throws IOException, InterruptedException {
        return send(request(path)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.noBody()));
    }

    /** Starts something that runs on by itself, and waits until it has ended. */
    JsonNode run(String path, Progress progress) throws IOException, InterruptedException {
        JsonNode run = post(path);
        String address = path + "/" + run.path("id").asText();
        progress.show(run.path("processed").asLong(), run.path("total").asLong());
        while (run.path("state").asText().equals("RUNNING")) {
            Thread.sleep(LOOK_EVERY);
            run = get(address);
            progress.show(run.path("processed").asLong(), run.path("total").asLong());
        }
        return run;
    }

    private HttpRequest.Builder request(String path) throws IOException, InterruptedException {
        String address = "%s/%s/v1/operations/%s".formatted(suite.ports().url(service), service.id(), path);
        return HttpRequest.newBuilder(URI.create(address))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token())
                .header("Accept", "application/json");
    }

    private String token() throws IOException, InterruptedException {
        String known = token;
        if (known == null || Duration.between(tokenIssued, Instant.now()).compareTo(RENEW_TOKEN_AFTER) > 0) {
            known = suite.tokens().of(OPERATOR);
            token = known;
            tokenIssued = Instant.now();
        }
        return known;
    }

    private JsonNode send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> response;
        try {
            response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new Trouble(service.title() + " does not answer.", "See ./vw status.");
        }
        if (response.statusCode() / 100 != 2) {
            throw new Trouble(
                    "%s refused what was asked (status %d).".formatted(service.title(), response.statusCode()),
                    "See ./vw logs " + service.id());
        }
        return JsonFile.MAPPER.readTree(response.body());
    }
}
