package nl.veiligwonen.gateway.answer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.veiligwonen.platform.web.InputError;
import nl.veiligwonen.platform.web.Problem;
import nl.veiligwonen.platform.web.SecondFactor;
import nl.veiligwonen.platform.web.routing.Incident;

/**
 * A problem of the gateway itself, on routes that no REST resource serves.
 *
 * @param headers what goes with it
 */
public record GatewayProblem(Problem problem, Map<String, String> headers) {

    private static final JsonMapper JSON = new JsonMapper();

    /** A problem of a kind. */
    public static GatewayProblem of(int status, String code, String title, String detail) {
        return of(Problem.of(status, code, title, detail));
    }

    /** A fault of ours: logged under a number, which is all that is told. */
    public static GatewayProblem fault(RoutingContext context) {
        Throwable failure = context.failure();
        return of(Incident.of(failure == null ? new IllegalStateException("failed without a cause") : failure)
                .problem());
    }

    public static GatewayProblem of(Problem problem) {
        return new GatewayProblem(problem, Map.of());
    }

    /** Something is wrong with the query or a header. */
    public static GatewayProblem invalid(InputError error) {
        return of(Problem.invalidInput(List.of(error)));
    }

    /** Nobody has signed in. */
    public static GatewayProblem notSignedIn() {
        return of(Problem.notSignedIn()).with("WWW-Authenticate", "Bearer");
    }

    /** The token or the session is not good, or no longer. */
    public static GatewayProblem signInRefused() {
        return of(Problem.notSignedIn()).with("WWW-Authenticate", "Bearer error=\"invalid_token\"");
    }

    /** The sign-in is good, but the caller's roles ask for a surer one. */
    public static GatewayProblem signInTooWeak() {
        return of(Problem.secondFactorMissing()).with("WWW-Authenticate", SecondFactor.CHALLENGE);
    }

    /** Sign-ins can't be checked. */
    public static GatewayProblem signInUnavailable() {
        return of(
                        503,
                        "sign-in-unavailable",
                        "Sign-in is not available",
                        "The identity provider does not answer, so nobody can be let in now. Try again later.")
                .retryAfter(Duration.ofSeconds(5));
    }

    /** The method is not one of this address. */
    public static GatewayProblem methodNotAllowed(String allowed) {
        return of(405, "method-not-allowed", "Method not allowed", "This address allows %s.".formatted(allowed))
                .with("Allow", allowed);
    }

    /** With a header. */
    public GatewayProblem with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new GatewayProblem(problem, more);
    }

    /** With the advice when to try again. */
    public GatewayProblem retryAfter(Duration wait) {
        return with("Retry-After", Long.toString(wait.toSeconds()));
    }

    public int status() {
        return problem.status();
    }

    /** The document. */
    public Buffer body() {
        try {
            return Buffer.buffer(JSON.writeValueAsBytes(problem));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A problem can't be written", e);
        }
    }

    /** Answers with it, unless an answer has begun already. */
    public void answer(HttpServerResponse response) {
        if (response.headWritten() || response.closed()) {
            return;
        }
        headers.forEach((name, value) -> response.headers().set(name, value));
        response.setStatusCode(status())
                .putHeader("Content-Type", Problem.MEDIA_TYPE)
                .end(body());
    }
}
