package nl.veiligwonen.platform.web.routing;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The headers of every answer (NL API Design Rules, /core/version-header and /core/transport/security-headers). Who has
 * set one himself keeps it: a page has another content security policy than an API.
 */
@Singleton
public class StandardHeaders {

    static final int FILTER_PRIORITY = 1_000;
    static final String VERSION = "API-Version";

    private static final Map<String, String> SECURITY = Map.of(
            "Cache-Control", "no-store",
            "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'",
            "Referrer-Policy", "no-referrer",
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY");

    private final String version;
    private final String strictTransport;

    /** @param strictTransport for how long browsers must use TLS for this host (RFC 6797) */
    @Inject
    public StandardHeaders(
            @ConfigProperty(name = "veiligwonen.web.api-version", defaultValue = "1.0.0") String version,
            @ConfigProperty(
                            name = "veiligwonen.web.strict-transport",
                            defaultValue = "max-age=31536000; includeSubDomains")
                    String strictTransport) {
        this.version = version;
        this.strictTransport = strictTransport;
    }

    void install(@Observes Filters filters) {
        filters.register(
                context -> {
                    context.addHeadersEndHandler(ignored -> complete(context));
                    context.next();
                },
                FILTER_PRIORITY);
    }

    /** Puts them on an answer that has not begun. */
    void complete(RoutingContext context) {
        MultiMap headers = context.response().headers();
        SECURITY.forEach((name, value) -> setIfAbsent(headers, name, value));
        setIfAbsent(headers, "Strict-Transport-Security", strictTransport);
        setIfAbsent(headers, VERSION, version);
    }

    private static void setIfAbsent(MultiMap headers, String name, String value) {
        if (!headers.contains(name)) {
            headers.set(name, value);
        }
    }
}
