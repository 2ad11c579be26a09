package nl.veiligwonen.platform.service.operations;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import java.util.Set;
import nl.veiligwonen.platform.web.security.SecurityAct;
import nl.veiligwonen.platform.web.security.SecurityLog;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Writes every call of what is a {@link SecurityAct} to the log, however it ended. */
@Singleton
public class SecurityActs {

    /** Who is turned away is told of whatever he asked. */
    private static final Set<Integer> TOLD_ANYWAY = Set.of(401, 403);

    private final SecurityLog log;

    @Inject
    public SecurityActs(SecurityLog log) {
        this.log = log;
    }

    @ServerResponseFilter
    public void write(ContainerResponseContext response, ResourceInfo resource, RoutingContext context) {
        Method method = resource.getResourceMethod();
        if (method != null && isSecurityAct(method) && !TOLD_ANYWAY.contains(response.getStatus())) {
            log.write(context, action(method), result(response.getStatus()));
        }
    }

    private static boolean isSecurityAct(Method method) {
        return method.isAnnotationPresent(SecurityAct.class)
                || (method.getDeclaringClass().isAnnotationPresent(SecurityAct.class)
                        && !method.isAnnotationPresent(GET.class));
    }

    private static String action(Method method) {
        Operation operation = method.getAnnotation(Operation.class);
        return operation == null || operation.operationId().isEmpty() ? method.getName() : operation.operationId();
    }

    private static String result(int status) {
        return status < 400 ? "done" : status < 500 ? "refused" : "failed";
    }
}
