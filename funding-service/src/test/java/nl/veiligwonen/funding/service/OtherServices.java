package nl.veiligwonen.funding.service;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import nl.veiligwonen.contracts.EventCatalogue;
import nl.veiligwonen.contracts.IntegrationEvent;
import nl.veiligwonen.contracts.PublishedEvent;
import nl.veiligwonen.contracts.Publisher;
import nl.veiligwonen.platform.test.TestBroker;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Stands in for intake and assessment: tells over the real broker what they would tell. */
final class OtherServices {

    private static final ObjectMapper JSON = new ObjectMapper();

    private OtherServices() {}

    /** Tells something that has happened, and waits until the broker has it. */
    static void tell(IntegrationEvent event) {
        tell(event, UUID.randomUUID());
    }

    /** The same, under an id of its own, so that it can be told twice. */
    static void tell(IntegrationEvent event, UUID id) {
        PublishedEvent kind = EventCatalogue.of(event);
        try {
            Producer.KAFKA.send(record(kind, event, id)).get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while telling", stopped);
        } catch (ExecutionException failed) {
            throw new IllegalStateException("Can't tell", failed.getCause());
        }
    }

    private static ProducerRecord<String, byte[]> record(PublishedEvent kind, IntegrationEvent event, UUID id) {
        CloudEvent cloudEvent = CloudEventBuilder.v1()
                .withId(id.toString())
                .withSource(kind.publisher().source())
                .withType(kind.type())
                .withSubject(event.subject())
                .withTime(OffsetDateTime.now(ZoneOffset.UTC))
                .withDataContentType("application/json")
                .withDataSchema(kind.dataSchema())
                .withData(json(event))
                .withExtension("correlationid", UUID.randomUUID().toString())
                .build();
        return KafkaMessageFactory.<String>createWriter(kind.topic(), event.subject())
                .writeBinary(cloudEvent);
    }

    private static byte[] json(IntegrationEvent event) {
        try {
            return JSON.writeValueAsBytes(event);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }

    /** One producer for all tests; made when the broker is there. */
    private static final class Producer {

        private static final KafkaProducer<String, byte[]> KAFKA = create();

        private static KafkaProducer<String, byte[]> create() {
            createTopics();
            return new KafkaProducer<>(
                    Map.of("bootstrap.servers", TestBroker.address(), "acks", "all"),
                    new StringSerializer(),
                    new ByteArraySerializer());
        }

        private static void createTopics() {
            try (Admin admin = Admin.create(Map.of("bootstrap.servers", TestBroker.address()))) {
                for (Publisher publisher : List.of(Publisher.INTAKE, Publisher.ASSESSMENT)) {
                    admin.createTopics(List.of(new NewTopic(publisher.topic(), 1, (short) 1)))
                            .all()
                            .get();
                }
            } catch (ExecutionException failed) {
                if (!(failed.getCause() instanceof TopicExistsException)) {
                    throw new IllegalStateException("Can't make the topics", failed.getCause());
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Stopped while making the topics", stopped);
            }
        }
    }
}
