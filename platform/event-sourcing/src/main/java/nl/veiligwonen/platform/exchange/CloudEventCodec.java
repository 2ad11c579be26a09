package nl.veiligwonen.platform.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.cloudevents.CloudEvent;
import io.cloudevents.CloudEventData;
import io.cloudevents.core.builder.CloudEventBuilder;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.Optional;
import nl.veiligwonen.contracts.EventCatalogue;
import nl.veiligwonen.contracts.IntegrationEvent;
import nl.veiligwonen.contracts.PublishedEvent;
import nl.veiligwonen.platform.journal.RecordedEvent;

/** Integration events as CloudEvents 1.0 under the NL GOV profile, with JSON as their data. */
@Singleton
public class CloudEventCodec {

    /** The extension that joins all that follows from one request. */
    static final String CORRELATION = "correlationid";

    /** The extension that says whose case it is, by TOOI code. */
    static final String ORGANISATION = "organisation";

    /** Reads tolerantly: a later version of a sender may tell more than we know. */
    private final ObjectMapper mapper = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(new Jdk8Module())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** The CloudEvent for an integration event that follows from a recorded one. */
    CloudEvent write(IntegrationEvent event, RecordedEvent recorded) {
        PublishedEvent kind = EventCatalogue.of(event);
        CloudEventBuilder builder = CloudEventBuilder.v1()
                .withId(recorded.id().toString())
                .withSource(kind.publisher().source())
                .withType(kind.type())
                .withSubject(event.subject())
                .withTime(recorded.recordedAt().atOffset(ZoneOffset.UTC))
                .withDataContentType("application/json")
                .withDataSchema(kind.dataSchema())
                .withData(json(event))
                .withExtension(CORRELATION, recorded.correlationId());
        event.owner().ifPresent(organisation -> builder.withExtension(ORGANISATION, organisation.code()));
        return builder.build();
    }

    private byte[] json(IntegrationEvent event) {
        try {
            return mapper.writeValueAsBytes(event);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("Can't write " + event.getClass().getSimpleName(), unwritable);
        }
    }

    /**
     * The integration event in a CloudEvent; empty if it is of a type that we do not know.
     *
     * @throws UnreadableEventException if its data does not fit its type
     */
    Optional<IntegrationEvent> read(CloudEvent event) {
        return EventCatalogue.find(event.getType()).map(kind -> {
            CloudEventData data = event.getData();
            if (data == null) {
                throw new UnreadableEventException("The event has no data");
            }
            try {
                return mapper.readValue(data.toBytes(), kind.shape());
            } catch (IOException unreadable) {
                // The cause is left out: its message quotes the data.
                throw new UnreadableEventException("The data does not fit the type of the event");
            }
        });
    }
}
