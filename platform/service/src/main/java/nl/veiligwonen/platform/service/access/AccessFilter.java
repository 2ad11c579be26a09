package nl.veiligwonen.platform.service.access;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Method;
import nl.veiligwonen.platform.service.DatabaseAwayMapper;
import nl.veiligwonen.platform.web.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Every operation goes through here: first it is asked whether the caller may do such a thing, and at the end it is recorded
 * what was decided, and whose data was shown or used. An answer of which that can't be recorded does not leave.
 */
@Singleton
public class AccessFilter {

    private static final Logger LOG = Logger.getLogger(AccessFilter.class);

    private final Access access;
    private final Processings processings;
    private final DecisionLog log;

    @Inject
    AccessFilter(Access access, Processings processings, DecisionLog log) {
        this.access = access;
        this.processings = processings;
        this.log = log;
    }

    @ServerRequestFilter(priority = Priorities.AUTHORIZATION)
    public void enter(ResourceInfo resource, UriInfo uri, HttpHeaders headers) {
        access.enter(
                operation(resource.getResourceMethod()),
                !uri.getPathParameters().isEmpty(),
                headers.getHeaderString("traceparent"));
    }

    private static String operation(Method method) {
        Operation operation = method.getAnnotation(Operation.class);
        if (operation == null || operation.operationId().isEmpty()) {
            throw new IllegalStateException(method + " has no operationId, so no policy can let anyone do it");
        }
        return operation.operationId();
    }

    @ServerResponseFilter(priority = Priorities.AUTHORIZATION)
    public void leave(ContainerResponseContext response) {
        try {
            log.append(access.decisions(), processings.of(access, response.getStatus(), response.getEntity()));
        } catch (RuntimeException failed) {
            LOG.warnf("An answer was withheld: %s", failed.getMessage());
            Problem unavailable = Problem.serviceUnavailable();
            response.getHeaders().clear();
            response.getHeaders().putSingle(HttpHeaders.RETRY_AFTER, DatabaseAwayMapper.RETRY_AFTER_SECONDS);
            response.setStatus(unavailable.status());
            response.setEntity(unavailable, response.getEntityAnnotations(), MediaType.valueOf(Problem.MEDIA_TYPE));
        }
    }
}
