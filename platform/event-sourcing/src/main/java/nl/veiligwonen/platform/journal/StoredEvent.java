package nl.veiligwonen.platform.journal;

import java.time.Instant;
import java.util.UUID;

/**
 * A domain event as it lies in the journal, in the shape in which it was written: personal data in it is ciphertext.
 *
 * @param version its number among the events of its entity, from 1
 * @param type the simple name of its record
 * @param revision the revision of its shape, from 1
 * @param payload a JSON object
 * @param actor who caused it, by opaque id
 * @param recordedAt when it was recorded, UTC
 * @param correlationId joins all that follows from one request, over services
 */
public record StoredEvent(
        long version,
        UUID id,
        String type,
        int revision,
        String payload,
        String actor,
        Instant recordedAt,
        String correlationId) {}
