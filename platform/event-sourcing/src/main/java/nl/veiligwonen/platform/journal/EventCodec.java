package nl.veiligwonen.platform.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.UUID;
import nl.veiligwonen.platform.domain.Revision;
import nl.veiligwonen.platform.personaldata.PersonalDataCipher;

/**
 * Turns events into the JSON of the journal and back. Personal data goes in as ciphertext; what an earlier version of the
 * service wrote comes out in the shape of today.
 */
@Singleton
public class EventCodec {

    /** The revision of an event that has never changed its shape. */
    private static final int FIRST_REVISION = 1;

    private final ObjectMapper mapper = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(new Jdk8Module())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private final EventTypes types;
    private final PersonalDataCipher cipher;
    private final Upcasters upcasters;

    @Inject
    public EventCodec(EventTypes types, PersonalDataCipher cipher, Upcasters upcasters) {
        this.types = types;
        this.cipher = cipher;
        this.upcasters = upcasters;
    }

    /** The revision in which events of this class are written. */
    public static int revision(Class<?> event) {
        Revision revision = event.getAnnotation(Revision.class);
        return revision == null ? FIRST_REVISION : revision.value();
    }

    /** The event as JSON, with its personal data encrypted. */
    String write(UUID eventId, StreamId stream, Object event) {
        try {
            JsonNode json = mapper.valueToTree(event);
            return mapper.writeValueAsString(cipher.encrypt(json, event.getClass(), stream.id(), eventId));
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException(
                    "Can't write an event of type " + event.getClass().getSimpleName());
        }
    }

    /**
     * The event of a stored JSON.
     *
     * @param revision the revision in which it was written
     */
    public Object read(UUID eventId, StreamId stream, String type, int revision, String payload) {
        Class<?> target = types.classOf(stream.entity(), type);
        try {
            ObjectNode stored = mapper.readValue(payload, ObjectNode.class);
            JsonNode json = upcasters.upcast(stored, stream.entity(), type, revision, revision(target));
            return mapper.treeToValue(cipher.decrypt(json, target, stream.id(), eventId), target);
        } catch (JsonProcessingException unreadable) {
            // The cause is left out: its message quotes the content.
            throw new IllegalStateException("Can't read event " + eventId + " of type " + type);
        }
    }
}
