package nl.veiligwonen.platform.web.routing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import nl.veiligwonen.platform.web.Problem;

/** Answers with a problem document outside REST methods. */
@Singleton
public class ProblemAnswers {

    private static final String CHALLENGE = "Bearer";

    private final ObjectMapper mapper;
    private final StandardHeaders headers;

    @Inject
    public ProblemAnswers(ObjectMapper mapper, StandardHeaders headers) {
        this.mapper = mapper;
        this.headers = headers;
    }

    /** Answers with a problem, unless an answer is under way. */
    public void send(RoutingContext context, Problem problem) {
        HttpServerResponse response = context.response();
        if (response.ended() || response.headWritten()) {
            return;
        }
        response.setStatusCode(problem.status()).putHeader(HttpHeaderNames.CONTENT_TYPE, Problem.MEDIA_TYPE);
        if (problem.status() == 401 && !response.headers().contains(HttpHeaderNames.WWW_AUTHENTICATE)) {
            response.putHeader(HttpHeaderNames.WWW_AUTHENTICATE, CHALLENGE);
        }
        // What the router itself refuses has passed no filter.
        headers.complete(context);
        response.end(json(problem));
    }

    private String json(Problem problem) {
        try {
            return mapper.writeValueAsString(problem);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A problem can always be written", impossible);
        }
    }
}
