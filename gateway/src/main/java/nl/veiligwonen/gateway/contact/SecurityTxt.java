package nl.veiligwonen.gateway.contact;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.stream.Collectors;
import nl.veiligwonen.gateway.GatewayConfig;
import nl.veiligwonen.gateway.answer.GatewayProblem;
import nl.veiligwonen.gateway.limit.RateLimits;

/** {@code /.well-known/security.txt} (RFC 9116). It is good for a year from the start of the gateway. */
@ApplicationScoped
class SecurityTxt {

    private static final String PATH = "/.well-known/security.txt";
    private static final int DAYS_GOOD = 365;

    private final GatewayConfig.SecurityTxt config;
    private final RateLimits limits;
    private final Instant expires =
            InstantSource.system().instant().truncatedTo(ChronoUnit.SECONDS).plus(DAYS_GOOD, ChronoUnit.DAYS);

    SecurityTxt(GatewayConfig gateway, RateLimits limits) {
        this.config = gateway.securityTxt();
        this.limits = limits;
    }

    void register(@Observes Router router) {
        router.get(PATH).handler(this::answer);
        router.route(PATH)
                .handler(context -> GatewayProblem.methodNotAllowed("GET").answer(context.response()));
    }

    private void answer(RoutingContext context) {
        if (limits.admitAddress(context)) {
            context.response()
                    .putHeader("Content-Type", "text/plain; charset=utf-8")
                    .end(text());
        }
    }

    private String text() {
        return config.contacts().stream().map("Contact: %s\n"::formatted).collect(Collectors.joining())
                + "Expires: %s\n".formatted(expires)
                + "Preferred-Languages: nl, en\n"
                + config.policy().map("Policy: %s\n"::formatted).orElse("");
    }
}
