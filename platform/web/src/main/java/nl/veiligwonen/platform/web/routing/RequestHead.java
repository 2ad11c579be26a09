package nl.veiligwonen.platform.web.routing;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.veiligwonen.platform.web.Problem;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Whether the head of a request, its address and its headers, can be understood at all. The server behind this takes a
 * little more than is allowed here ({@code quarkus.http.limits}), for what it refuses itself gets an answer without a body.
 */
@Singleton
public class RequestHead {

    private static final Problem MALFORMED_ADDRESS = Problem.of(
            400,
            "malformed-address",
            "Malformed address",
            "The address is not a URI: a percent sign must begin the code of a character, such as %20.");

    private final int addressLimit;
    private final int headersLimit;
    private final ProblemAnswers answers;

    /**
     * @param addressLimit how many characters the path and the query may have together
     * @param headersLimit how many characters the names and values of all headers may have together
     */
    @Inject
    public RequestHead(
            @ConfigProperty(name = "veiligwonen.web.address-limit", defaultValue = "8192") int addressLimit,
            @ConfigProperty(name = "veiligwonen.web.headers-limit", defaultValue = "32768") int headersLimit,
            ProblemAnswers answers) {
        this.addressLimit = addressLimit;
        this.headersLimit = headersLimit;
        this.answers = answers;
    }

    void install(@Observes Filters filters) {
        filters.register(this::check, StandardHeaders.FILTER_PRIORITY - 1);
    }

    private void check(RoutingContext context) {
        problem(context.request()).ifPresentOrElse(problem -> answers.send(context, problem), context::next);
    }

    private Optional<Problem> problem(HttpServerRequest request) {
        if (request.uri().length() > addressLimit) {
            return Optional.of(Problem.of(
                    414,
                    "address-too-long",
                    "The address is too long",
                    "An address may have %d characters at most, its query included.".formatted(addressLimit)));
        } else if (!isUri(request.uri())) {
            return Optional.of(MALFORMED_ADDRESS);
        } else if (length(request) > headersLimit) {
            return Optional.of(Problem.of(
                    431,
                    "headers-too-large",
                    "The headers are too large",
                    "All headers together may have %d characters at most.".formatted(headersLimit)));
        } else if (hasBody(request)
                && (isEncoded(request.getHeader(HttpHeaders.CONTENT_ENCODING))
                        || !isReadable(request.getHeader(HttpHeaders.CONTENT_TYPE)))) {
            return Optional.of(Problem.ofStatus(415));
        }
        return Optional.empty();
    }

    private static boolean isUri(String address) {
        try {
            return new URI(address).getRawFragment() == null;
        } catch (URISyntaxException malformed) {
            return false;
        }
    }

    private static int length(HttpServerRequest request) {
        return request.headers().entries().stream()
                .mapToInt(header -> header.getKey().length() + header.getValue().length())
                .sum();
    }

    private static boolean hasBody(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return request.headers().contains(HttpHeaders.TRANSFER_ENCODING) || (length != null && !length.equals("0"));
    }

    /** Bodies are taken as they are: none of ours is large enough to be worth compressing. */
    private static boolean isEncoded(@Nullable String contentEncoding) {
        return contentEncoding != null && !contentEncoding.strip().equalsIgnoreCase("identity");
    }

    /** Text is UTF-8 (RFC 8259, section 8.1), and a type is told and written as one. */
    private static boolean isReadable(@Nullable String contentType) {
        if (contentType == null) {
            return false;
        }
        try {
            Map<String, String> parameters = MediaType.valueOf(contentType).getParameters();
            String charset = parameters.getOrDefault(MediaType.CHARSET_PARAMETER, "utf-8");
            return charset.toLowerCase(Locale.ROOT).equals("utf-8");
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }
}
