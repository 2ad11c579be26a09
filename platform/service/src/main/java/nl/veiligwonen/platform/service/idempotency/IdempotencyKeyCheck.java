package nl.veiligwonen.platform.service.idempotency;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import nl.veiligwonen.platform.service.ChangesState;
import nl.veiligwonen.platform.web.InputError;
import nl.veiligwonen.platform.web.input.PendingErrors;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Finds out whether a changing request has the key it needs, before anything else is told about it. */
@Singleton
public class IdempotencyKeyCheck {

    private final PendingErrors pending;

    @Inject
    public IdempotencyKeyCheck(PendingErrors pending) {
        this.pending = pending;
    }

    @ServerRequestFilter(priority = Priorities.USER - 1)
    public void check(ResourceInfo resource, Request request, HttpHeaders headers) {
        if (!resource.getResourceMethod().isAnnotationPresent(ChangesState.class)) {
            return;
        }
        String sent = headers.getHeaderString(IdempotencyKey.HEADER);
        if (sent == null && request.getMethod().equals(HttpMethod.POST)) {
            refuse("is missing: send a new one, such as a UUID, with each new request");
        } else if (sent != null && IdempotencyKey.of(sent).isEmpty()) {
            refuse("must be 1 to 255 printable characters of ASCII");
        }
    }

    private void refuse(String reason) {
        pending.add(InputError.inHeader(IdempotencyKey.HEADER, reason));
    }
}
