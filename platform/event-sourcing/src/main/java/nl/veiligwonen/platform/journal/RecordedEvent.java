package nl.veiligwonen.platform.journal;

import java.time.Instant;
import java.util.UUID;
import nl.veiligwonen.platform.domain.Actor;

/**
 * A domain event as the journal holds it.
 *
 * @param id unique for ever; also the {@code id} of the CloudEvent that is published for it
 * @param position where it stands in the journal
 * @param entity the name of the kind of entity, such as {@code ScanRequest}
 * @param entityId the entity it happened to: a case id, or a budget year
 * @param version its number among the events of that entity, from 1
 * @param event the domain event itself: a record of the entity's sealed interface
 * @param actor who caused it
 * @param recordedAt when it was recorded, UTC
 * @param correlationId joins all that follows from one request, over services
 */
public record RecordedEvent(
        UUID id,
        JournalPosition position,
        String entity,
        String entityId,
        long version,
        Object event,
        Actor actor,
        Instant recordedAt,
        String correlationId) {}
