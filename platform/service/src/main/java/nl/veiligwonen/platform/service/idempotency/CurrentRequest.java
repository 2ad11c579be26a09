package nl.veiligwonen.platform.service.idempotency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import nl.veiligwonen.platform.web.Caller;
import nl.veiligwonen.platform.web.input.ReceivedBody;

/** What the running request is known and compared by. */
@ApplicationScoped
class CurrentRequest {

    private final Caller caller;
    private final ReceivedBody body;
    private final Request request;
    private final UriInfo uri;
    private final HttpHeaders headers;

    @Inject
    CurrentRequest(Caller caller, ReceivedBody body, Request request, UriInfo uri, HttpHeaders headers) {
        this.caller = caller;
        this.body = body;
        this.request = request;
        this.uri = uri;
        this.headers = headers;
    }

    /** What its answer, or that of a step of it, is kept under. */
    AnswerKey keptUnder(IdempotencyKey key) {
        return new AnswerKey(caller.subject(), key.hash());
    }

    /** The key that came with it; empty if none did. */
    Optional<IdempotencyKey> key() {
        return Optional.ofNullable(headers.getHeaderString(IdempotencyKey.HEADER))
                .flatMap(IdempotencyKey::of);
    }

    /** What it is compared by with others under the same key. */
    String fingerprint(IdempotencyKey key) {
        return key.fingerprint(request.getMethod(), uri.getRequestUri().getRawPath(), body.canonical());
    }

    /**
     * Refuses this request if another was sent under its key.
     *
     * @param given what was kept of that other request
     * @throws nl.veiligwonen.platform.web.ProblemException 409
     */
    void refuseIfAnother(IdempotencyKey key, StoredAnswer given) {
        given.requireSame(fingerprint(key));
    }
}
