package nl.veiligwonen.funding.audit;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonRawValue;
import nl.veiligwonen.platform.journal.StoredEvent;

/**
 * An event of a budget year as a line of JSON: its envelope, and its payload as it is stored.
 *
 * @param number its number among the events of the year: the number of its entry in the books
 * @param recordedAt UTC
 */
@JsonPropertyOrder({"number", "id", "type", "revision", "recordedAt", "actor", "correlation", "payload"})
public record EventLine(
        long number,
        String id,
        String type,
        int revision,
        String recordedAt,
        String actor,
        String correlation,
        @JsonRawValue String payload) {

    /** The line of an event. */
    public static EventLine of(StoredEvent event) {
        return new EventLine(
                event.version(),
                event.id().toString(),
                event.type(),
                event.revision(),
                event.recordedAt().toString(),
                event.actor(),
                event.correlationId(),
                event.payload());
    }
}
