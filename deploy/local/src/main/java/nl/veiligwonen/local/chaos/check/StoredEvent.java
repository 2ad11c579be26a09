package nl.veiligwonen.local.chaos.check;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import nl.veiligwonen.local.suite.JsonFile;

/**
 * An event as it stands in the journal.
 *
 * @param prepared whether it was there before the load began
 * @param decision what joins the events of one decision
 */
record StoredEvent(
        boolean prepared,
        String id,
        String entity,
        String entityId,
        long version,
        String type,
        String decision,
        String payload) {

    boolean isOfYear() {
        return entity.equals("BudgetYear");
    }

    String stream() {
        return entity + " " + entityId;
    }

    JsonNode json() {
        return json(payload);
    }

    static JsonNode json(String text) {
        try {
            return JsonFile.MAPPER.readTree(text);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("This is no JSON: " + text, unreadable);
        }
    }

    long cents(String property) {
        return json().path(property).asLong();
    }

    /** The case that it is about: its own, or that of the contribution. */
    String caseId() {
        return isOfYear() ? json().path("caseId").asText() : entityId;
    }

    @Override
    public String toString() {
        return "event %d of %s, %s".formatted(version, stream(), type);
    }
}
