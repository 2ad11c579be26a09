package nl.veiligwonen.gateway.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import nl.veiligwonen.gateway.GatewayConfig;
import nl.veiligwonen.gateway.answer.GatewayProblem;
import nl.veiligwonen.gateway.signin.SignIn;
import nl.veiligwonen.gateway.signin.SignedIn;

/**
 * How many requests one caller may make: who has signed in by himself, others by their address. Each gateway counts by
 * itself. Every answer tells how many are left, in the headers of the IETF draft RateLimit header fields for HTTP.
 */
@ApplicationScoped
public class RateLimits {

    private static final String SIGNED_IN = "caller";
    private static final String BY_ADDRESS = "address";

    private final GatewayConfig.Limits config;
    private final Cache<String, Bucket> buckets;

    RateLimits(GatewayConfig gateway) {
        this.config = gateway.limits();
        this.buckets = Caffeine.newBuilder()
                .expireAfterAccess(config.window())
                .maximumSize(config.callers())
                .build();
    }

    /** Counts a request; false if it was one too many, which has been answered then. */
    public boolean admit(RoutingContext context, SignIn.Result result) {
        return result instanceof SignIn.Result.Accepted(SignedIn caller)
                ? admit(context, SIGNED_IN, caller.token().subject(), config.requests())
                : admitAddress(context);
    }

    /** Counts a request of who has not signed in; false if it was one too many, which has been answered then. */
    public boolean admitAddress(RoutingContext context) {
        String address = context.request().remoteAddress().hostAddress();
        return admit(context, BY_ADDRESS, address, config.requestsOfAddress());
    }

    private boolean admit(RoutingContext context, String policy, String who, long requests) {
        Bucket bucket = buckets.get(policy + ' ' + who, _ -> bucket(requests));
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        long full = seconds(probe.getNanosToWaitForReset());
        context.addHeadersEndHandler(_ -> {
            MultiMap headers = context.response().headers();
            headers.set(
                    "RateLimit-Policy",
                    "\"%s\";q=%d;w=%d"
                            .formatted(policy, requests, config.window().toSeconds()));
            headers.set("RateLimit", "\"%s\";r=%d;t=%d".formatted(policy, probe.getRemainingTokens(), full));
        });
        if (!probe.isConsumed()) {
            refuse(context, probe);
        }
        return probe.isConsumed();
    }

    private Bucket bucket(long requests) {
        return Bucket.builder()
                .addLimit(Bandwidth.builder()
                        .capacity(requests)
                        .refillGreedy(requests, config.window())
                        .build())
                .build();
    }

    private static void refuse(RoutingContext context, ConsumptionProbe probe) {
        GatewayProblem.of(
                        429,
                        "too-many-requests",
                        "Too many requests",
                        "That is more than one caller may ask in so short a time. Try again when Retry-After says.")
                .retryAfter(Duration.ofSeconds(Math.max(1, seconds(probe.getNanosToWaitForRefill()))))
                .answer(context.response());
    }

    private static long seconds(long nanos) {
        return Math.ceilDiv(nanos, Duration.ofSeconds(1).toNanos());
    }
}
