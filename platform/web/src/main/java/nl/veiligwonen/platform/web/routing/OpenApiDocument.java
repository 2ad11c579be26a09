package nl.veiligwonen.platform.web.routing;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Set;
import nl.veiligwonen.platform.web.Problem;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The document at {@code openapi.json} may be read by everyone, and by tools in any page (NL API Design Rules,
 * /core/publish-openapi and /core/transport/cors). Quarkus serves it, but to every method and to no other origin.
 */
@Singleton
public class OpenApiDocument {

    private static final Set<HttpMethod> METHODS = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    private static final String ALLOWED = "GET, HEAD, OPTIONS";

    private final String anyForm;
    private final boolean served;
    private final ProblemAnswers answers;

    @Inject
    public OpenApiDocument(
            @ConfigProperty(name = "quarkus.smallrye-openapi.path") String anyForm,
            @ConfigProperty(name = "quarkus.smallrye-openapi.enabled", defaultValue = "true") boolean served,
            ProblemAnswers answers) {
        this.anyForm = anyForm;
        this.served = served;
        this.answers = answers;
    }

    void install(@Observes Filters filters) {
        filters.register(this::serve, StandardHeaders.FILTER_PRIORITY - 4);
    }

    private void serve(RoutingContext context) {
        String path = context.normalizedPath();
        if (!path.equals(anyForm) && !path.startsWith(anyForm + ".")) {
            context.next();
            return;
        }
        if (!served) {
            answers.send(context, Problem.notFound());
            return;
        }
        HttpServerResponse response = context.response();
        if (path.equals(anyForm + ".json")) {
            response.putHeader(HttpHeaderNames.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
                    .putHeader(HttpHeaderNames.ACCESS_CONTROL_EXPOSE_HEADERS, StandardHeaders.VERSION);
        }
        if (context.request().method().equals(HttpMethod.OPTIONS)) {
            response.putHeader(HttpHeaderNames.ACCESS_CONTROL_ALLOW_METHODS, ALLOWED);
            response.putHeader(HttpHeaderNames.ALLOW, ALLOWED)
                    .setStatusCode(204)
                    .end();
        } else if (!METHODS.contains(context.request().method())) {
            response.putHeader(HttpHeaderNames.ALLOW, ALLOWED);
            answers.send(context, Problem.ofStatus(405));
        } else {
            context.next();
        }
    }
}
