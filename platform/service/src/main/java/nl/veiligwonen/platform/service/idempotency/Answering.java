package nl.veiligwonen.platform.service.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Clock;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Turns answers into what is kept of them. */
@Singleton
class Answering {

    private final ObjectMapper mapper;
    private final Clock clock;

    @Inject
    Answering(ObjectMapper mapper, Clock clock) {
        this.mapper = mapper;
        this.clock = clock;
    }

    /** An answer as it is kept. */
    StoredAnswer stored(RestResponse<?> answer, String fingerprint) {
        return new StoredAnswer(
                fingerprint,
                answer.getStatus(),
                answer.getHeaderString(HttpHeaders.LOCATION),
                answer.getHeaderString(HttpHeaders.ETAG),
                json(answer.getEntity()),
                clock.instant());
    }

    private @Nullable String json(@Nullable Object entity) {
        try {
            return entity == null ? null : mapper.writeValueAsString(entity);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("An answer can't be written as JSON", unwritable);
        }
    }
}
