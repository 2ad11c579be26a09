package nl.veiligwonen.gateway.portal;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.AuthenticationException;
import io.quarkus.security.AuthenticationRedirectException;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import nl.veiligwonen.gateway.answer.GatewayProblem;
import nl.veiligwonen.gateway.signin.SignIn;
import nl.veiligwonen.platform.web.InputError;
import org.jspecify.annotations.Nullable;

/**
 * The page at {@code /}: what happens, for who has signed in; the way in, for who has not. Whoever goes to
 * {@code /sign-in} is sent to the identity provider and back before this is reached
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

    /** The services in the order of a case. */
    private static final List<String> STEPS = List.of("intake", "assessment", "funding");

    private final Template portal;
    private final Template welcome;
    private final SignIn signIn;

    PortalPage(@Location("portal.html") Template portal, @Location("welcome.html") Template welcome, SignIn signIn) {
        this.portal = portal;
        this.welcome = welcome;
        this.signIn = signIn;
    }

    void register(@Observes Router router) {
        router.get("/").handler(context -> inLanguage(context, language -> show(context, language)));
        router.get("/sign-in")
                .handler(context -> inLanguage(context, language -> goHome(context, language)))
                .failureHandler(this::fail);
    }

    private static void inLanguage(RoutingContext context, Consumer<Language> then) {
        Language.of(context.request().getParam("lang"))
                .ifPresentOrElse(then, () -> GatewayProblem.invalid(InputError.inQuery("lang", "must be nl or en"))
                        .answer(context.response()));
    }

    private void show(RoutingContext context, Language language) {
        signIn.check(context)
                .onSuccess(result -> {
                    switch (result) {
                        case SignIn.Result.Accepted _ -> send(context, 200, portal(language));
                        case SignIn.Result.Absent _, SignIn.Result.Refused _ ->
                            send(context, 200, welcome(language, null, false));
                        case SignIn.Result.TooWeak _ ->
                            send(context, 200, welcome(language, "welcome.secondFactor", true));
                        case SignIn.Result.Unknown _ ->
                            send(context, 503, welcome(language, "welcome.unavailable", false));
                    }
                })
                .onFailure(context::fail);
    }

    private static void goHome(RoutingContext context, Language language) {
        context.response()
                .setStatusCode(303)
                .putHeader("Location", "/?lang=" + language.code())
                .end();
    }

    private TemplateInstance portal(Language language) {
        Map<String, String> texts = language.texts();
        return page(portal, language, texts)
                .data("signedIn", true)
                .data("textsJson", new JsonObject(Map.copyOf(texts)).encode())
                .data("year", LocalDate.now(NETHERLANDS).getYear());
    }

    /**
     * @param notice the key of what to tell about a sign-in that failed; null if none has
     * @param signedIn whether there is a session that one can leave
     */
    private TemplateInstance welcome(Language language, @Nullable String notice, boolean signedIn) {
        Map<String, String> texts = language.texts();
        return page(welcome, language, texts)
                .data("signedIn", signedIn)
                .data("notice", notice)
                .data("steps", STEPS.stream().map(step -> step(step, texts)).toList());
    }

    private static Map<String, String> step(String service, Map<String, String> texts) {
        return Map.of(
                "service", service,
                "title", texts.getOrDefault("topic." + service, service),
                "text", texts.getOrDefault("welcome." + service, ""));
    }

    private static TemplateInstance page(Template template, Language language, Map<String, String> texts) {
        return template.data("language", language)
                .data("languages", Language.values())
                .data("text", texts);
    }

    private static void send(RoutingContext context, int status, TemplateInstance page) {
        context.response()
                .setStatusCode(status)
                .putHeader("Content-Type", "text/html; charset=utf-8")
                .putHeader("Content-Security-Policy", CONTENT_SECURITY_POLICY)
                .end(page.render());
    }

    /** Sending people to the identity provider is a failure too to Quarkus, which knows what to do with it. */
    private void fail(RoutingContext context) {
        if (context.failure() instanceof AuthenticationRedirectException) {
            context.next();
            return;
        }
        Language language = Language.of(context.request().getParam("lang")).orElse(Language.DUTCH);
        if (context.failure() instanceof AuthenticationException) {
            send(context, 401, welcome(language, "welcome.failed", false));
        } else {
            send(context, 503, welcome(language, "welcome.unavailable", false));
        }
    }
}
