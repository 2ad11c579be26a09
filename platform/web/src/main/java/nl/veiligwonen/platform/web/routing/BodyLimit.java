package nl.veiligwonen.platform.web.routing;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import nl.veiligwonen.platform.web.Problem;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How large a body may be. A larger one that says so is refused before it is read; then it is read to nowhere for a
 * while, for a client that is still sending would not hear the answer.
 */
@Singleton
public class BodyLimit {

    /** How many bodies' worth a refused sender may still send before the connection is closed. */
    private static final int PATIENCE = 64;

    private final int bytes;
    private final ProblemAnswers answers;

    @Inject
    public BodyLimit(
            @ConfigProperty(name = "veiligwonen.web.body-limit-bytes", defaultValue = "1048576") int bytes,
            ProblemAnswers answers) {
        this.bytes = bytes;
        this.answers = answers;
    }

    /** How many bytes a body may have at most. */
    public int bytes() {
        return bytes;
    }

    /** The problem of a body that is larger. */
    public Problem problem() {
        return Problem.of(
                413, "body-too-large", "The body is too large", "A body may have %d bytes at most.".formatted(bytes));
    }

    void install(@Observes Filters filters) {
        filters.register(this::check, StandardHeaders.FILTER_PRIORITY - 3);
    }

    private void check(RoutingContext context) {
        if (announced(context.request()) <= bytes) {
            context.next();
            return;
        }
        answers.send(context, problem());
        drain(context.request());
    }

    private static long announced(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        try {
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException absurd) {
            return Long.MAX_VALUE;
        }
    }

    private void drain(HttpServerRequest request) {
        long[] drained = {0};
        request.handler(part -> {
            drained[0] += part.length();
            if (drained[0] > (long) bytes * PATIENCE) {
                request.connection().close();
            }
        });
        request.resume();
    }
}
