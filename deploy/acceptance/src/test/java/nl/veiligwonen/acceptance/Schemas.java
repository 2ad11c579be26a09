package nl.veiligwonen.acceptance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The schemas of the published language, as a validator that is not ours reads them. */
final class Schemas {

    private static final Map<String, JsonSchema> KNOWN = new ConcurrentHashMap<>();
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Schemas() {}

    /** What is wrong with the data of an event of this type; empty if it fits its schema. */
    static List<String> objections(String type, byte[] data) {
        try {
            return KNOWN
                    .computeIfAbsent(type, Schemas::load)
                    .validate(MAPPER.readTree(new String(data, StandardCharsets.UTF_8)))
                    .stream()
                    .map(Object::toString)
                    .toList();
        } catch (JsonProcessingException unreadable) {
            return List.of("is no JSON");
        }
    }

    private static JsonSchema load(String type) {
        InputStream schema = Schemas.class.getResourceAsStream("/schemas/" + type + ".json");
        if (schema == null) {
            throw new AssertionError("There is no schema for " + type);
        }
        return JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(schema);
    }
}
