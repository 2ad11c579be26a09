package nl.veiligwonen.platform.service.idempotency;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Instant;
import nl.veiligwonen.platform.web.Problem;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a changing request, as it is kept.
 *
 * @param fingerprint what the request is compared by
 * @param status the HTTP status, 2xx
 * @param body JSON; null if the answer had no body
 * @param at when it was given, UTC
 */
record StoredAnswer(
        String fingerprint,
        int status,
        @Nullable String location,
        @Nullable String etag,
        @Nullable String body,
        Instant at) {

    /** The header that tells that nothing was done again. */
    static final String REPLAYED = "Idempotency-Replayed";

    /** JSON that is written as it is. */
    private record Json(@JsonValue @JsonRawValue String text) {}

    /**
     * Refuses a request that is another than the one that was answered.
     *
     * @param other what the request is compared by
     * @throws nl.veiligwonen.platform.web.ProblemException 409
     */
    void requireSame(String other) {
        if (!fingerprint.equals(other)) {
            throw Problem.of(
                            409,
                            "idempotency-key-reused",
                            "The key was used for another request",
                            "You have sent another request with this Idempotency-Key. Send a new key.")
                    .asException();
        }
    }

    /** The answer once more. */
    RestResponse<Object> again() {
        RestResponse.ResponseBuilder<Object> answer =
                RestResponse.ResponseBuilder.<Object>create(status).header(REPLAYED, "true");
        if (body != null) {
            answer.entity(new Json(body));
        }
        if (location != null) {
            answer.header(HttpHeaders.LOCATION, location);
        }
        if (etag != null) {
            answer.header(HttpHeaders.ETAG, etag);
        }
        return answer.build();
    }
}
