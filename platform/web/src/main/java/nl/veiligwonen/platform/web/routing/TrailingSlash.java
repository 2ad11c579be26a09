package nl.veiligwonen.platform.web.routing;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import nl.veiligwonen.platform.web.Problem;

/** A path with a slash at its end names nothing (NL API Design Rules, /core/no-trailing-slash). */
@Singleton
public class TrailingSlash {

    private final ProblemAnswers answers;

    @Inject
    public TrailingSlash(ProblemAnswers answers) {
        this.answers = answers;
    }

    void install(@Observes Filters filters) {
        filters.register(this::check, StandardHeaders.FILTER_PRIORITY - 2);
    }

    private void check(RoutingContext context) {
        String path = context.request().path();
        if (path != null && path.length() > 1 && path.endsWith("/")) {
            answers.send(context, Problem.notFound());
        } else {
            context.next();
        }
    }
}
