package nl.veiligwonen.gateway.routing;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which headers cross the gateway. Those of one connection stay on it (RFC 9110, 7.6.1); those that speak of the inside
 * do not leave it, and nobody outside can forge them (NL API Design Rules, security headers: filter internal headers in
 * both directions).
 */
final class HeaderPolicy {

    /** Headers of one connection, apart from those that {@code Connection} names. */
    private static final Set<String> HOP_BY_HOP = Set.of(
            "connection",
            "keep-alive",
            "proxy-authenticate",
            "proxy-authorization",
            "proxy-connection",
            "te",
            "trailer",
            "upgrade",
            "http2-settings");

    /** What a service believes of its gateway alone. Cookies are the gateway's own: services keep no sessions. */
    private static final Set<String> NOT_FROM_CLIENTS =
            Set.of("cookie", "forwarded", "via", "x-real-ip", "expect", "x-original-url", "x-rewrite-url");

    /** What tells of the inside. */
    private static final Set<String> NOT_TO_CLIENTS =
            Set.of("server", "via", "x-powered-by", "set-cookie", "alt-svc", "x-real-ip", "forwarded");

    private static final List<String> INTERNAL_PREFIXES = List.of("x-forwarded-", "x-internal-", "x-envoy-", "x-b3-");

    private HeaderPolicy() {}

    /**
     * Where a request came from, for the service that builds links or logs.
     *
     * @param host the authority that the client called; absent in HTTP/1.0
     */
    record Origin(String address, String scheme, Optional<String> host) {}

    /** Makes the headers of a client's request those of the gateway's request to a service. */
    static void toService(MultiMap headers, Origin origin, Optional<String> bearerToken) {
        removeHopByHop(headers);
        removeInternal(headers, NOT_FROM_CLIENTS);
        headers.set("X-Forwarded-For", origin.address());
        headers.set("X-Forwarded-Proto", origin.scheme());
        origin.host().ifPresent(host -> headers.set("X-Forwarded-Host", host));
        bearerToken.ifPresentOrElse(
                token -> headers.set(HttpHeaders.AUTHORIZATION, "Bearer " + token),
                () -> headers.remove(HttpHeaders.AUTHORIZATION));
    }

    /** Makes the headers of a service's answer those of the gateway's answer to the client. */
    static void toClient(MultiMap headers, URI service) {
        removeHopByHop(headers);
        removeInternal(headers, NOT_TO_CLIENTS);
        makeRelative(headers, "Location", service);
        makeRelative(headers, "Content-Location", service);
    }

    private static void removeHopByHop(MultiMap headers) {
        Stream<String> named = headers.getAll(HttpHeaders.CONNECTION).stream()
                .flatMap(value -> Stream.of(value.split(",")))
                .map(String::strip)
                .filter(name -> !name.isEmpty());
        Stream.concat(named, HOP_BY_HOP.stream()).toList().forEach(headers::remove);
    }

    private static void removeInternal(MultiMap headers, Set<String> unwanted) {
        for (String name : Set.copyOf(headers.names())) {
            String lower = name.toLowerCase(Locale.ROOT);
            if (unwanted.contains(lower) || INTERNAL_PREFIXES.stream().anyMatch(lower::startsWith)) {
                headers.remove(name);
            }
        }
    }

    /** A link of a service to itself must lead through the gateway, and must not tell where the service lives. */
    private static void makeRelative(MultiMap headers, String name, URI service) {
        String value = headers.get(name);
        String inside = service.getScheme() + "://" + service.getRawAuthority() + "/";
        if (value != null && value.startsWith(inside)) {
            headers.set(name, value.substring(inside.length() - 1));
        }
    }
}
