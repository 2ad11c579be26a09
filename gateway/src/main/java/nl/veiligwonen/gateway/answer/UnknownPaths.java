package nl.veiligwonen.gateway.answer;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import nl.veiligwonen.platform.web.Problem;

/** Answers what nothing else answers. */
@ApplicationScoped
class UnknownPaths {

    void register(@Observes Router router) {
        router.route().order(Integer.MAX_VALUE).handler(UnknownPaths::answer);
    }

    private static void answer(RoutingContext context) {
        GatewayProblem.of(Problem.notFound()).answer(context.response());
    }
}
