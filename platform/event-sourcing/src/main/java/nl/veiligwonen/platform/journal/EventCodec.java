package nl.veiligwonen.platform.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.UUID;
import nl.veiligwonen.platform.personaldata.PersonalDataCipher;

/** Turns events into the JSON of the journal and back. Personal data goes in as ciphertext. */
@Singleton
public class EventCodec {

    /** The revision that events are written in, until one of them changes shape. */
    static final int REVISION = 1;

    private final ObjectMapper mapper = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(new Jdk8Module())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private final EventTypes types;
    private final PersonalDataCipher cipher;

    @Inject
    public EventCodec(EventTypes types, PersonalDataCipher cipher) {
        this.types = types;
        this.cipher = cipher;
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

    /** The event of a stored JSON. */
    Object read(UUID eventId, StreamId stream, String type, String payload) {
        Class<?> target = types.classOf(stream.entity(), type);
        try {
            JsonNode json = cipher.decrypt(mapper.readTree(payload), target, stream.id(), eventId);
            return mapper.treeToValue(json, target);
        } catch (JsonProcessingException unreadable) {
            // The cause is left out: its message quotes the content.
            throw new IllegalStateException("Can't read event " + eventId + " of type " + type);
        }
    }
}
