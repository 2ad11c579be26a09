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
import nl.veiligwonen.local.screen.ProgressBar;
import nl.veiligwonen.local.screen.Terminal;
import nl.veiligwonen.local.suite.JsonFile;
import nl.veiligwonen.local.suite.PartName;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./vw rebuild}. */
@Command(
        name = "rebuild",
        description =
                "Throws the read models of a service away and rebuilds them from its events; reads go on meanwhile.")
public final class Rebuild extends NeedsSuite {

    private static final String OPERATOR = "operator-1";
    private static final Duration LOOK_EVERY = Duration.ofMillis(200);
    /** A token is valid for five minutes; a rebuild may take longer. */
    private static final Duration RENEW_TOKEN_AFTER = Duration.ofMinutes(3);

    @Parameters(paramLabel = "SERVICE", description = "intake, assessment or funding")
    private PartName service = PartName.INTAKE;

    @Spec
    private CommandSpec spec;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @SuppressWarnings("NullAway.Init") // picocli fills in the spec
    public Rebuild() {}

    @Override
    int callOn(RunningSuite suite) throws IOException, InterruptedException {
        if (!PartName.services().contains(service)) {
            throw new ParameterException(spec.commandLine(), service.title() + " has no read models to rebuild");
        }
        String rebuilds = "%s/%s/v1/operations/rebuilds".formatted(suite.ports().url(service), service.id());
        String token = suite.tokens().of(OPERATOR);
        JsonNode rebuild = send(request(rebuilds, token)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.noBody()));
        String address = rebuilds + "/" + rebuild.path("id").asText();

        Instant tokenIssued = Instant.now();
        ProgressBar bar = new ProgressBar(Terminal.standardError(), "Rebuilding " + service.id());
        while (rebuild.path("state").asText().equals("RUNNING")) {
            bar.show(rebuild.path("processed").asLong(), rebuild.path("total").asLong());
            Thread.sleep(LOOK_EVERY);
            if (Duration.between(tokenIssued, Instant.now()).compareTo(RENEW_TOKEN_AFTER) > 0) {
                token = suite.tokens().of(OPERATOR);
                tokenIssued = Instant.now();
            }
            rebuild = send(request(address, token).GET());
        }
        bar.show(rebuild.path("processed").asLong(), rebuild.path("total").asLong());
        bar.finish();
        if (!rebuild.path("state").asText().equals("DONE")) {
            throw new Trouble(
                    "The rebuild failed (%s); the read models are as they were."
                            .formatted(rebuild.path("failure").asText("no reason given")),
                    "The log tells more.",
                    suite.state().log(service));
        }
        out().printf(
                        "The read models of %s are rebuilt from %d events.%n",
                        service.title(), rebuild.path("processed").asLong());
        return 0;
    }

    private static HttpRequest.Builder request(String address, String token) {
        return HttpRequest.newBuilder(URI.create(address))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + token)
                .header("Accept", "application/json");
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
                    "%s refused the rebuild (status %d).".formatted(service.title(), response.statusCode()),
                    "See ./vw logs " + service.id());
        }
        return JsonFile.MAPPER.readTree(response.body());
    }
}
