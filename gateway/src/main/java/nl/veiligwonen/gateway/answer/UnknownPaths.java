package nl.veiligwonen.gateway.answer;

import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import nl.veiligwonen.platform.web.Problem;

/** Answers what nothing else answers. */
@ApplicationScoped
class UnknownPaths {

    void register(@Observes Router router) {
        router.route().order(Integer.MAX_VALUE).handler(request -> GatewayProblem.of(Problem.notFound())
                .answer(request.response()));
    }
}
