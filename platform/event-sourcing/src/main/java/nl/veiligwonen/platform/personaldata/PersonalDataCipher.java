package nl.veiligwonen.platform.personaldata;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.crypto.tink.Aead;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.UUID;
import nl.veiligwonen.platform.domain.PersonalData;

/**
 * Encrypts what is marked as {@link PersonalData} in the JSON of a record, and decrypts it again. AES-256-GCM, with the
 * case, the event and the path of the field as associated data, so that a ciphertext can't be moved to another place.
 */
@Singleton
public class PersonalDataCipher {

    private static final String CIPHERTEXT = "encrypted";

    private final DataKeys keys;
    /** Without buffers that are used again: in them a text would outlive its key, and stand in a dump of the memory. */
    private final ObjectMapper mapper = new ObjectMapper(JsonFactory.builder()
            .recyclerPool(JsonRecyclerPools.nonRecyclingPool())
            .build());

    @Inject
    public PersonalDataCipher(DataKeys keys) {
        this.keys = keys;
    }

    /** What happens to the value of a marked field. */
    private interface Treatment {
        JsonNode apply(JsonNode value, PersonalData.Purpose purpose, Type type, String path);
    }

    /** The JSON of a record of this type with its marked fields replaced by ciphertext. */
    public JsonNode encrypt(JsonNode json, Class<?> type, String entityId, UUID eventId) {
        return treat(json, type, "", (value, purpose, fieldType, path) -> {
            try {
                Aead key = keys.forEncryption(entityId, purpose);
                byte[] cipher = key.encrypt(mapper.writeValueAsBytes(value), associatedData(entityId, eventId, path));
                return JsonNodeFactory.instance
                        .objectNode()
                        .put(CIPHERTEXT, Base64.getEncoder().encodeToString(cipher));
            } catch (GeneralSecurityException | JsonProcessingException failed) {
                throw new IllegalStateException("Can't encrypt " + path);
            }
        });
    }

    /**
     * The JSON of a record of this type with its marked fields readable again. What has been destroyed is replaced by what
     * stands in for it ({@link StandIns}).
     */
    public JsonNode decrypt(JsonNode json, Class<?> type, String entityId, UUID eventId) {
        return treat(json, type, "", (value, purpose, fieldType, path) -> {
            try {
                Aead key = keys.forDecryption(entityId, purpose);
                byte[] cipher =
                        Base64.getDecoder().decode(value.path(CIPHERTEXT).asText());
                return mapper.readTree(new String(
                        key.decrypt(cipher, associatedData(entityId, eventId, path)), StandardCharsets.UTF_8));
            } catch (PersonalDataDestroyedException destroyed) {
                return StandIns.of(fieldType);
            } catch (GeneralSecurityException | JsonProcessingException failed) {
                throw new IllegalStateException("Can't decrypt " + path + " of event " + eventId);
            }
        });
    }

    private static byte[] associatedData(String entityId, UUID eventId, String path) {
        return (entityId + "|" + eventId + "|" + path).getBytes(StandardCharsets.UTF_8);
    }

    private static JsonNode treat(JsonNode json, Type type, String path, Treatment treatment) {
        if (type instanceof ParameterizedType generic && json instanceof ArrayNode array) {
            Type element = generic.getActualTypeArguments()[0];
            for (int i = 0; i < array.size(); i++) {
                array.set(i, treat(array.get(i), element, path + "[" + i + "]", treatment));
            }
        } else if (type instanceof ParameterizedType generic && !(json instanceof ObjectNode)) {
            return treat(json, generic.getActualTypeArguments()[0], path, treatment);
        } else if (type instanceof Class<?> record && record.isRecord() && json instanceof ObjectNode object) {
            for (RecordComponent component : record.getRecordComponents()) {
                JsonNode value = object.get(component.getName());
                if (value == null || value.isNull()) {
                    continue;
                }
                String place = path + "/" + component.getName();
                PersonalData mark = component.getAnnotation(PersonalData.class);
                object.set(
                        component.getName(),
                        mark == null
                                ? treat(value, component.getGenericType(), place, treatment)
                                : treatment.apply(value, mark.value(), component.getGenericType(), place));
            }
        }
        return json;
    }
}
