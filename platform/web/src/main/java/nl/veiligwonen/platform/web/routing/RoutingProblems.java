package nl.veiligwonen.platform.web.routing;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.quarkus.security.AuthenticationException;
import io.quarkus.security.AuthenticationRedirectException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.IntStream;
import nl.veiligwonen.platform.web.Problem;

/** Answers with a problem document where a request fails before or beside REST methods. */
@Singleton
public class RoutingProblems {

    /** Just before Quarkus' own handler, which is the last. */
    private static final int ALMOST_LAST = Integer.MAX_VALUE - 1;

    private final ProblemAnswers answers;

    @Inject
    public RoutingProblems(ProblemAnswers answers) {
        this.answers = answers;
    }

    void install(@Observes Router router) {
        router.route().order(ALMOST_LAST).failureHandler(this::answer);
        IntStream.range(400, 600).forEach(status -> router.errorHandler(status, this::answer));
    }

    private void answer(RoutingContext context) {
        if (context.failure() instanceof AuthenticationRedirectException way) {
            // On the way to the identity provider or back: no problem at all.
            context.response()
                    .setStatusCode(way.getCode())
                    .putHeader(HttpHeaderNames.LOCATION, way.getRedirectUri())
                    .end();
            return;
        }
        answers.send(context, problem(context));
    }

    private static Problem problem(RoutingContext context) {
        return switch (context.failure()) {
            case UnauthorizedException anonymous -> Problem.notSignedIn();
            case AuthenticationException invalid -> Problem.notSignedIn();
            case ForbiddenException forbidden -> Problem.notAllowed();
            case RejectedExecutionException busy -> Problem.ofStatus(503);
            case null -> Problem.ofStatus(context.statusCode() < 400 ? 404 : context.statusCode());
            case Throwable fault ->
                context.statusCode() < 500 && context.statusCode() >= 400
                        ? Problem.ofStatus(context.statusCode())
                        : Incident.of(fault).problem();
        };
    }
}
