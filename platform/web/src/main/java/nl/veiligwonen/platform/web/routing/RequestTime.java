package nl.veiligwonen.platform.web.routing;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import nl.veiligwonen.platform.web.Problem;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How long the whole of a request may take to arrive. A connection on which nothing moves is closed by the server
 * ({@code quarkus.http.idle-timeout}); who sends a byte now and then would keep one for ever.
 */
@Singleton
public class RequestTime {

    private static final Problem TOO_SLOW = Problem.of(
            408, "request-too-slow", "Request too slow", "The whole request did not arrive in time. Send it again.");

    private final Duration limit;
    private final Vertx vertx;
    private final ProblemAnswers answers;

    @Inject
    public RequestTime(
            @ConfigProperty(name = "veiligwonen.web.request-time", defaultValue = "60s") Duration limit,
            Vertx vertx,
            ProblemAnswers answers) {
        this.limit = limit;
        this.vertx = vertx;
        this.answers = answers;
    }

    void install(@Observes Filters filters) {
        filters.register(this::watch, StandardHeaders.FILTER_PRIORITY - 4);
    }

    private void watch(RoutingContext context) {
        if (!context.request().isEnded()) {
            long timer = vertx.setTimer(limit.toMillis(), ignored -> end(context));
            context.addEndHandler(ignored -> vertx.cancelTimer(timer));
        }
        context.next();
    }

    private void end(RoutingContext context) {
        if (context.request().isEnded()) {
            return;
        }
        context.addEndHandler(ignored -> context.request().connection().close());
        context.response().putHeader(HttpHeaderNames.CONNECTION, "close");
        answers.send(context, TOO_SLOW);
    }
}
