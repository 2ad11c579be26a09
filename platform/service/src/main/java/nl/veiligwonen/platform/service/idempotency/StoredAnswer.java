package nl.veiligwonen.platform.service.idempotency;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Instant;
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
