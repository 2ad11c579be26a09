package nl.veiligwonen.gateway;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.Locale;
import java.util.Map;

/** A service behind the gateway that does what a test asks of it by its path; and one that is not there. */
public final class FakeService implements QuarkusTestResourceLifecycleManager {

    static final int MAX_BODY = 100 * 1024;

    private final Vertx vertx = Vertx.vertx();

    @Override
    public Map<String, String> start() {
        HttpServer server = vertx.createHttpServer().requestHandler(this::answer);
        int port = server.listen(0, "localhost")
                .toCompletionStage()
                .toCompletableFuture()
                .join()
                .actualPort();
        return Map.ofEntries(
                Map.entry("quarkus.http.test-port", "0"),
                Map.entry("veiligwonen.gateway.intake-url", "http://localhost:" + port),
                Map.entry("veiligwonen.gateway.assessment-url", "http://localhost:" + port),
                Map.entry("veiligwonen.gateway.funding-url", "http://localhost:" + freePort()),
                Map.entry("veiligwonen.gateway.routing.max-body", Integer.toString(MAX_BODY)),
                Map.entry("veiligwonen.gateway.routing.answer-timeout", "2s"),
                Map.entry("veiligwonen.gateway.feed.window", "40"),
                Map.entry("veiligwonen.gateway.feed.lag-limit", "30"),
                Map.entry("veiligwonen.gateway.feed.discovery", "1s"),
                Map.entry("veiligwonen.gateway.stream.heartbeat", "500ms"),
                Map.entry("veiligwonen.gateway.stream.max-streams-per-caller", "5"),
                // the identity provider of the tests tells whom a token is for by the client that authenticates itself
                Map.entry("quarkus.oidc.portal.credentials.secret", "a-secret-of-the-tests-of-32-characters"),
                Map.entry("quarkus.oidc.portal.token.audience", "any"));
    }

    @Override
    public void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private void answer(HttpServerRequest request) {
        switch (request.path()) {
            case "/intake/v1/echo", "/intake/v1/openapi.json" -> echo(request);
            case "/intake/v1/refused" -> refuse(request);
            case "/intake/v1/created" ->
                request.response()
                        .setStatusCode(201)
                        .putHeader("Location", "http://" + request.authority() + "/intake/v1/scan-requests/1")
                        .end();
            case "/intake/v1/in-parts" -> inParts(request);
            case "/intake/v1/never" -> {}
            case "/intake/v1/broken" -> request.connection().close();
            default -> request.response().setStatusCode(404).end();
        }
    }

    private static void echo(HttpServerRequest request) {
        JsonObject headers = new JsonObject();
        request.headers().forEach((name, value) -> headers.put(name.toLowerCase(Locale.ROOT), value));
        request.body().onSuccess(body -> request.response()
                .putHeader("Content-Type", "application/json")
                .end(new JsonObject()
                        .put("method", request.method().name())
                        .put("uri", request.uri())
                        .put("headers", headers)
                        .put("bodyLength", body.length())
                        .toBuffer()));
    }

    private static void refuse(HttpServerRequest request) {
        request.response()
                .setStatusCode(409)
                .putHeader("Content-Type", "application/problem+json")
                .putHeader("Server", "inside/1.0")
                .putHeader("X-Powered-By", "inside")
                .putHeader("X-Internal-Node", "7")
                .putHeader("Set-Cookie", "inside=1")
                .putHeader("Keep-Alive", "timeout=5")
                .putHeader("API-Version", "1.2.3")
                .putHeader("ETag", "\"4\"")
                .end("{\"code\":\"ceiling-reached\",\"source\":\"Awb 4:25\"}");
    }

    /** Answers each chunk as it comes, so a client who waits for the answer before he sends more knows that it streams. */
    private static void inParts(HttpServerRequest request) {
        request.response().setChunked(true);
        request.handler(chunk -> request.response().write("got " + chunk + ";"));
        request.endHandler(_ -> request.response().end("all"));
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
