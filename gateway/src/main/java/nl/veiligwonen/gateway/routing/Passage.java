package nl.veiligwonen.gateway.routing;

import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import nl.veiligwonen.gateway.answer.GatewayProblem;
import nl.veiligwonen.platform.web.Problem;
import org.jboss.logging.Logger;

/**
 * The passage of one request to a service and of its answer back, both streamed.
 *
 * @param bearerToken with which the gateway calls the service in the name of the caller; absent for what is open to all
 * @param maxBody the largest body of a request in bytes
 */
record Passage(Service service, URI address, Optional<String> bearerToken, long maxBody) implements ProxyInterceptor {

    private static final Logger LOG = Logger.getLogger(Passage.class);

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        ProxyRequest request = context.request();
        HttpServerRequest received = request.proxiedRequest();
        HeaderPolicy.toService(request.headers(), origin(received), bearerToken);
        LimitedBody body = new LimitedBody(request.getBody().stream(), maxBody);
        request.setBody(Body.body(body, request.getBody().length()));
        return context.sendRequest().recover(failure -> {
            GatewayProblem problem = problem(received, body, failure);
            if (problem.status() >= 500) {
                LOG.warnf("%s at %s failed: %s", service, address, failure.toString());
            }
            return Future.succeededFuture(answer(request, problem));
        });
    }

    @Override
    public Future<Void> handleProxyResponse(ProxyContext context) {
        HeaderPolicy.toClient(context.response().headers(), address);
        return context.sendResponse();
    }

    private GatewayProblem problem(HttpServerRequest received, LimitedBody body, Throwable failure) {
        if (body.isTooLarge()) {
            return UpstreamFailure.tooLarge(maxBody);
        }
        if (failure instanceof TimeoutException && !received.isEnded()) {
            return UpstreamFailure.requestTooSlow();
        }
        return UpstreamFailure.problem(service, failure);
    }

    private static ProxyResponse answer(ProxyRequest request, GatewayProblem problem) {
        ProxyResponse response = request.release().response();
        response.setStatusCode(problem.status());
        problem.headers().forEach(response::putHeader);
        response.putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE);
        return response.setBody(Body.body(problem.body()));
    }

    private static HeaderPolicy.Origin origin(HttpServerRequest received) {
        return new HeaderPolicy.Origin(
                received.remoteAddress().hostAddress(),
                Objects.requireNonNullElse(received.scheme(), "http"),
                Optional.ofNullable(received.authority()).map(HostAndPort::toString));
    }
}
