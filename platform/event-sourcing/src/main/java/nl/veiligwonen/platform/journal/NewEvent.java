package nl.veiligwonen.platform.journal;

import java.time.Instant;
import java.util.UUID;
import nl.veiligwonen.platform.domain.Actor;
import org.jspecify.annotations.Nullable;

/**
 * An event about to be recorded.
 *
 * @param version its number in the stream, from 1; must be the next
 * @param causationId the event of another service that led to it; null if a person did
 */
public record NewEvent(
        UUID id,
        StreamId stream,
        long version,
        Object event,
        Actor actor,
        Instant recordedAt,
        String correlationId,
        @Nullable String causationId) {}
