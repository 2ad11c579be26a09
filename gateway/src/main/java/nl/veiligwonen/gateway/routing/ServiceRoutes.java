package nl.veiligwonen.gateway.routing;

import io.quarkus.tls.CertificateUpdatedEvent;
import io.quarkus.tls.TlsConfigurationRegistry;
import io.quarkus.tls.runtime.config.TlsConfigUtils;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.RequestOptions;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyOptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import nl.veiligwonen.gateway.GatewayConfig;
import nl.veiligwonen.gateway.answer.GatewayProblem;
import nl.veiligwonen.gateway.limit.RateLimits;
import nl.veiligwonen.gateway.signin.SignIn;
import nl.veiligwonen.gateway.signin.SignedIn;
import nl.veiligwonen.platform.web.Problem;

/** The routes to the services. Whoever is let through has shown a good token or session; the service judges again. */
@ApplicationScoped
class ServiceRoutes {

    /** Before the body limit of Quarkus, whose refusal has no body. */
    private static final int BEFORE_UPLOAD_LIMIT = -3;

    /** The TLS configuration with which the services are called, if they want to see a certificate. */
    private static final String BETWEEN_PARTS = "parts";

    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD);
    private static final Set<HttpMethod> METHODS = Set.of(
            HttpMethod.GET,
            HttpMethod.HEAD,
            HttpMethod.POST,
            HttpMethod.PUT,
            HttpMethod.PATCH,
            HttpMethod.DELETE,
            HttpMethod.OPTIONS);

    /** Encoded or doubled separators: a service could read another path in them than the gateway. */
    private static final Pattern AMBIGUOUS = Pattern.compile("(?i)%2f|%5c|%00|\\\\|//");

    private final GatewayConfig config;
    private final SignIn signIn;
    private final RateLimits limits;
    private final HttpClient client;

    ServiceRoutes(
            GatewayConfig config,
            SignIn signIn,
            RateLimits limits,
            Vertx vertx,
            TlsConfigurationRegistry certificates) {
        this.config = config;
        this.signIn = signIn;
        this.limits = limits;
        HttpClientOptions options = new HttpClientOptions()
                .setConnectTimeout((int) config.routing().connectTimeout().toMillis())
                .setMaxPoolSize(config.routing().maxConnections())
                .setMaxWaitQueueSize(config.routing().maxWaiting())
                .setKeepAliveTimeout(30)
                .setDecompressionSupported(false);
        certificates.get(BETWEEN_PARTS).ifPresent(parts -> TlsConfigUtils.configure(options, parts));
        this.client = vertx.createHttpClient(options);
    }

    /** What is shown to the services has been renewed. */
    void renew(@Observes CertificateUpdatedEvent renewed) {
        if (renewed.name().equals(BETWEEN_PARTS)) {
            client.updateSSLOptions(renewed.tlsConfiguration().getSSLOptions());
        }
    }

    void register(@Observes Router router) {
        for (Service service : Service.values()) {
            router.route("/" + service.segment() + "/*")
                    .order(BEFORE_UPLOAD_LIMIT)
                    .handler(request -> handle(service, request))
                    .failureHandler(ServiceRoutes::fail);
        }
    }

    private void handle(Service service, RoutingContext context) {
        HttpServerRequest request = context.request();
        if (isAmbiguous(context)) {
            GatewayProblem.of(Problem.notFound()).answer(context.response());
        } else if (!METHODS.contains(request.method())) {
            GatewayProblem.methodNotAllowed("GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS")
                    .answer(context.response());
        } else if (announcesTooMuch(request)) {
            UpstreamFailure.tooLarge(maxBody()).answer(context.response());
        } else if (isDescription(service, request)) {
            if (limits.admitAddress(context)) {
                pass(service, context, Optional.empty());
            }
        } else {
            signIn.check(context)
                    .onSuccess(result -> admit(service, context, result))
                    .onFailure(context::fail);
        }
    }

    private void admit(Service service, RoutingContext context, SignIn.Result result) {
        if (!limits.admit(context, result)) {
            return;
        }
        switch (result) {
            case SignIn.Result.Absent _ -> GatewayProblem.notSignedIn().answer(context.response());
            case SignIn.Result.Refused _ -> GatewayProblem.signInRefused().answer(context.response());
            case SignIn.Result.TooWeak _ -> GatewayProblem.signInTooWeak().answer(context.response());
            case SignIn.Result.Unknown _ -> GatewayProblem.signInUnavailable().answer(context.response());
            case SignIn.Result.Accepted(SignedIn caller) -> {
                if (caller.means() == SignedIn.Means.SESSION
                        && !SAFE.contains(context.request().method())) {
                    refuseChangeBySession(context);
                } else {
                    pass(service, context, Optional.of(caller.token().value()));
                }
            }
        }
    }

    private void pass(Service service, RoutingContext context, Optional<String> bearerToken) {
        HttpServerRequest request = context.request();
        URI address = service.address(config);
        if ("100-continue".equalsIgnoreCase(request.getHeader(HttpHeaders.EXPECT))) {
            request.response().writeContinue();
        }
        HttpProxy.reverseProxy(new ProxyOptions().setSupportWebSocket(false), client)
                .origin(_ -> connect(address))
                .addInterceptor(new Passage(service, address, bearerToken, maxBody()))
                .handle(request);
    }

    private Future<HttpClientRequest> connect(URI address) {
        boolean secure = "https".equals(address.getScheme());
        int port = address.getPort() >= 0 ? address.getPort() : secure ? 443 : 80;
        return client.request(new RequestOptions()
                .setHost(address.getHost())
                .setPort(port)
                .setSsl(secure)
                .setIdleTimeout(config.routing().answerTimeout().toMillis()));
    }

    private boolean announcesTooMuch(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length != null && Long.parseLong(length) > maxBody();
    }

    private long maxBody() {
        return config.routing().maxBody().asLongValue();
    }

    private static boolean isDescription(Service service, HttpServerRequest request) {
        return (SAFE.contains(request.method()) || request.method().equals(HttpMethod.OPTIONS))
                && service.description().equals(request.path());
    }

    /** A path that is not written plainly could mean something else to a service, such as its own health checks. */
    private static boolean isAmbiguous(RoutingContext context) {
        String path = context.request().path();
        return path == null
                || !path.equals(context.normalizedPath())
                || AMBIGUOUS.matcher(path).find();
    }

    private static void refuseChangeBySession(RoutingContext context) {
        GatewayProblem.of(Problem.notAllowed(
                        "With the session of the page one can look. To change something, send a bearer token."))
                .answer(context.response());
    }

    private static void fail(RoutingContext context) {
        GatewayProblem.fault(context).answer(context.response());
    }
}
