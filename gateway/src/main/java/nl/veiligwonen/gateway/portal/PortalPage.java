package nl.veiligwonen.gateway.portal;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.security.AuthenticationException;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import nl.veiligwonen.gateway.answer.GatewayProblem;
import nl.veiligwonen.platform.web.InputError;

/**
 * The page at {@code /}. Whoever has no session is sent to the identity provider before this is reached
 * ({@code quarkus.http.auth.permission} in the configuration).
 */
@ApplicationScoped
class PortalPage {

    private static final ZoneId NETHERLANDS = ZoneId.of("Europe/Amsterdam");

    /** Only what this origin serves itself, and nothing inline. */
    private static final String CONTENT_SECURITY_POLICY = String.join(
            "; ",
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "connect-src 'self'",
            "img-src 'self' data:",
            "base-uri 'none'",
            "form-action 'none'",
            "frame-ancestors 'none'");

    private final Template template;

    PortalPage(@Location("portal.html") Template template) {
        this.template = template;
    }

    void register(@Observes Router router) {
        router.get("/").handler(this::show).failureHandler(PortalPage::fail);
    }

    private void show(RoutingContext context) {
        Optional<Language> asked = Language.of(context.request().getParam("lang"));
        if (asked.isEmpty()) {
            GatewayProblem.invalid(InputError.inQuery("lang", "must be nl or en"))
                    .answer(context.response());
            return;
        }
        Language language = asked.get();
        Map<String, String> texts = language.texts();
        String page = template.data(
                        "language", language,
                        "languages", Language.values(),
                        "text", texts,
                        "textsJson", new JsonObject(Map.copyOf(texts)).encode(),
                        "year", LocalDate.now(NETHERLANDS).getYear())
                .render();
        HttpServerResponse response = context.response();
        response.putHeader("Content-Type", "text/html; charset=utf-8")
                .putHeader("Content-Security-Policy", CONTENT_SECURITY_POLICY)
                .end(page);
    }

    /** Sending people to the identity provider and back is a failure too to Quarkus, which knows what to do with it. */
    private static void fail(RoutingContext context) {
        if (context.failure() instanceof AuthenticationException) {
            context.next();
            return;
        }
        GatewayProblem problem =
                context.user() == null ? GatewayProblem.signInUnavailable() : GatewayProblem.fault(context);
        problem.answer(context.response());
    }
}
