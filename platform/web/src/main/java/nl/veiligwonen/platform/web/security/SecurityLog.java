package nl.veiligwonen.platform.web.security;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.logging.Logger;

/**
 * Tells of acts that matter to security, a JSON object a line: who was turned away, what operators did, when a part started
 * and stopped. No secrets, no content and no names. An installation sends category {@value #CATEGORY} where it is kept.
 */
@Singleton
public class SecurityLog {

    /** The category of the log. */
    public static final String CATEGORY = "veiligwonen.security";

    /** Who has not shown who he is. */
    public static final String NOBODY = "nobody";

    private static final Logger LOG = Logger.getLogger(CATEGORY);
    /** Before everything that may refuse. */
    private static final int BEFORE_ALL = 2_000;

    /** The first parts of an address, which are ours; what follows is written by callers. */
    private static final int OWN_SEGMENTS = 3;

    private static final Pattern OWN_SEGMENT = Pattern.compile("[a-z0-9_-]{1,40}");

    private final String part;
    private final Set<String> gateways;
    private final InstantSource clock = InstantSource.system();

    @Inject
    public SecurityLog(
            @ConfigProperty(name = "quarkus.application.name") String part,
            @ConfigProperty(name = "veiligwonen.web.gateways") Optional<Set<String>> gateways) {
        this.part = part;
        this.gateways = gateways.orElse(Set.of());
    }

    void started(@Observes StartupEvent event) {
        write("start", part, "done", "this machine", part);
    }

    void stopped(@Observes ShutdownEvent event) {
        write("stop", part, "done", "this machine", part);
    }

    void install(@Observes Filters filters) {
        filters.register(
                context -> {
                    context.addEndHandler(ignored -> tellIfRefused(context));
                    context.next();
                },
                BEFORE_ALL);
    }

    private void tellIfRefused(RoutingContext context) {
        switch (context.response().getStatusCode()) {
            case 401 -> write(context, "sign in", "refused");
            case 403 -> write(context, "call", "not allowed");
            case 429 -> write(context, "call", "too many requests");
            default -> {}
        }
    }

    /** Writes that a caller did something, or tried to. */
    public void write(RoutingContext context, String action, String result) {
        write(action, object(context.request()), result, origin(context.request()), actor(context));
    }

    private void write(String action, String object, String result, String origin, String actor) {
        LOG.info(new SecurityLine(clock.instant(), action, object, result, origin, actor).json());
    }

    private static String object(HttpServerRequest request) {
        return request.method() + " /"
                + Stream.of(String.valueOf(request.path()).split("/", -1))
                        .skip(1)
                        .limit(OWN_SEGMENTS)
                        .map(segment -> OWN_SEGMENT.matcher(segment).matches() ? segment : "*")
                        .collect(Collectors.joining("/"));
    }

    /** Where a request came from: as the gateway saw it, if it was the gateway that passed it on. */
    private String origin(HttpServerRequest request) {
        String neighbour = request.remoteAddress() == null
                ? "unknown"
                : request.remoteAddress().hostAddress();
        String forwarded = request.getHeader("X-Forwarded-For");
        return forwarded != null && gateways.contains(neighbour) ? forwarded : neighbour;
    }

    private static String actor(RoutingContext context) {
        return context.user() instanceof QuarkusHttpUser user
                        && user.getSecurityIdentity().getPrincipal() instanceof JsonWebToken token
                        && token.getSubject() != null
                ? token.getSubject()
                : NOBODY;
    }
}
