package nl.veiligwonen.gateway.routing;

import io.vertx.core.http.ConnectionPoolTooBusyException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import nl.veiligwonen.gateway.answer.GatewayProblem;

/** What the client is told when a service can't answer. */
final class UpstreamFailure {

    private static final Duration RETRY = Duration.ofSeconds(5);

    private UpstreamFailure() {}

    static GatewayProblem problem(Service service, Throwable failure) {
        return switch (failure) {
            case ConnectException _, UnknownHostException _, NoRouteToHostException _ ->
                GatewayProblem.of(
                                503,
                                "service-unavailable",
                                "Service not available",
                                "%s-service can't be reached. Nothing has been done; try again later."
                                        .formatted(service.segment()))
                        .retryAfter(RETRY);
            case ConnectionPoolTooBusyException _ ->
                GatewayProblem.of(
                                503,
                                "service-busy",
                                "Service busy",
                                "%s-service has more requests than it can take. Nothing has been done; try again later."
                                        .formatted(service.segment()))
                        .retryAfter(RETRY);
            case TimeoutException _ ->
                GatewayProblem.of(
                        504,
                        "service-too-slow",
                        "Service too slow",
                        "%s-service did not answer in time. It may have done what was asked: repeat the request with the same Idempotency-Key to be sure."
                                .formatted(service.segment()));
            default ->
                GatewayProblem.of(
                        502,
                        "service-failed",
                        "Service broke off",
                        "%s-service broke off. It may have done what was asked: repeat the request with the same Idempotency-Key to be sure."
                                .formatted(service.segment()));
        };
    }

    static GatewayProblem tooLarge(long limit) {
        return GatewayProblem.of(
                        413,
                        "body-too-large",
                        "Body too large",
                        "The body of a request holds at most %d bytes.".formatted(limit))
                .with("Connection", "close");
    }

    static GatewayProblem requestTooSlow() {
        return GatewayProblem.of(
                        408, "request-too-slow", "Request too slow", "The whole request did not arrive in time.")
                .with("Connection", "close");
    }
}
