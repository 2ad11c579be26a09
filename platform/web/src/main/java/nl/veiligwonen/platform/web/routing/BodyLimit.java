package nl.veiligwonen.platform.web.routing;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.regex.Pattern;
import nl.veiligwonen.platform.web.Problem;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How large a body may be, at most addresses the same. A larger one that says so is refused before it is read; then it is read to nowhere for a
 * while, for a client that is still sending would not hear the answer.
 */
@Singleton
public class BodyLimit {

    /** How many bytes a refused sender may still send before the connection is closed. */
    private static final long PATIENCE = 64L << 20;

    private final int bytes;
    private final List<Larger> larger;
    private final ProblemAnswers answers;

    @Inject
    public BodyLimit(
            @ConfigProperty(name = "veiligwonen.web.body-limit-bytes", defaultValue = "1048576") int bytes,
            LargerBodies larger,
            ProblemAnswers answers) {
        this.bytes = bytes;
        this.larger = larger.all().values().stream()
                .map(some -> new Larger(Pattern.compile(some.path()), some.bytes()))
                .toList();
        this.answers = answers;
    }

    /** Addresses at which a body may be larger. */
    private record Larger(Pattern path, int bytes) {}

    /** How many bytes a body may have at most at an address. */
    public int bytesAt(String path) {
        return larger.stream()
                .filter(some -> some.path().matcher(path).matches())
                .map(Larger::bytes)
                .findFirst()
                .orElse(bytes);
    }

    /** Whether a body may be larger at an address than at most others. */
    public boolean isLargerAt(String path) {
        return bytesAt(path) > bytes;
    }

    /** The problem of a body that is larger than it may be at an address. */
    public Problem problemAt(String path) {
        return Problem.of(
                413,
                "body-too-large",
                "The body is too large",
                "A body may have %d bytes at most.".formatted(bytesAt(path)));
    }

    void install(@Observes Filters filters) {
        filters.register(this::check, StandardHeaders.FILTER_PRIORITY - 3);
    }

    private void check(RoutingContext context) {
        String path = String.valueOf(context.request().path());
        if (announced(context.request()) <= bytesAt(path)) {
            context.next();
            return;
        }
        answers.send(context, problemAt(path));
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
            if (drained[0] > PATIENCE) {
                request.connection().close();
            }
        });
        request.resume();
    }
}
