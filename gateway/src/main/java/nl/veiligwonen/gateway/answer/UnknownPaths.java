package nl.veiligwonen.gateway.answer;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import nl.veiligwonen.platform.web.Problem;

/** Answers what nothing else answers. */
@ApplicationScoped
class UnknownPaths {

    /** After the standard headers, before everything else. */
    private static final int FIRST = Integer.MIN_VALUE + 1;

    void register(@Observes Router router) {
        // Vert.x takes a trailing slash for nothing; to NL API Design Rules it makes another, unknown path
        router.routeWithRegex("/.+/").order(FIRST).handler(UnknownPaths::answer);
        router.route().order(Integer.MAX_VALUE).handler(UnknownPaths::answer);
    }

    private static void answer(RoutingContext context) {
        GatewayProblem.of(Problem.notFound()).answer(context.response());
    }
}
