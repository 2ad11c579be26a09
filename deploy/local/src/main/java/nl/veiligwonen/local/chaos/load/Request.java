package nl.veiligwonen.local.chaos.load;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import nl.veiligwonen.local.suite.JsonFile;

/**
 * A request that changes something.
 *
 * @param key under which it is sent, however often
 * @param user the demo user who asks
 * @param about the case, or the year
 * @param path its address in the API
 * @param body as JSON
 */
public record Request(What what, String key, String user, String about, String path, String body) {

    public JsonNode json() {
        return read(body);
    }

    static JsonNode read(String json) {
        try {
            return json.isBlank() ? JsonFile.MAPPER.createObjectNode() : JsonFile.MAPPER.readTree(json);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("This is no JSON: " + json, unreadable);
        }
    }
}
