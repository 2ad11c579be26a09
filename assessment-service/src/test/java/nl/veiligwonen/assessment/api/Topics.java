package nl.veiligwonen.assessment.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import nl.veiligwonen.contracts.CaseId;
import nl.veiligwonen.contracts.EventCatalogue;
import nl.veiligwonen.contracts.IntegrationEvent;
import nl.veiligwonen.contracts.Publisher;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;

/** The topics as the other services use them. */
final class Topics {

    private static final Duration LONG_ENOUGH = Duration.ofSeconds(30);

    private static final ObjectMapper JSON =
            JsonMapper.builder().addModule(new Jdk8Module()).build();

    private Topics() {}

    /** A record on the topic of assessment. */
    record Told(String key, Map<String, String> headers, String body) {

        String type() {
            return headers.getOrDefault("ce_type", "");
        }

        JsonNode data() {
            try {
                return JSON.readTree(body);
            } catch (JsonProcessingException unreadable) {
                throw new IllegalStateException("A record without JSON", unreadable);
            }
        }
    }

    /** Puts an event on the topic of its service, as that service would. */
    static void tell(IntegrationEvent event) {
        tell(event, UUID.randomUUID().toString());
    }

    /** Puts an event with an id of its own on the topic of its service. */
    static void tell(IntegrationEvent event, String eventId) {
        var kind = EventCatalogue.of(event);
        CloudEvent cloudEvent = CloudEventBuilder.v1()
                .withId(eventId)
                .withSource(kind.publisher().source())
                .withType(kind.type())
                .withSubject(event.subject())
                .withTime(OffsetDateTime.now(ZoneOffset.UTC))
                .withDataContentType("application/json")
                .withData(json(event))
                .build();
        ensureTopic(kind.publisher());
        try (var producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", broker(), "acks", "all"),
                new StringSerializer(),
                new ByteArraySerializer())) {
            producer.send(
                    KafkaMessageFactory.<String>createWriter(kind.publisher().topic(), event.subject())
                            .writeBinary(cloudEvent));
        }
    }

    /** The topic of another service, which is not there to make it. */
    private static void ensureTopic(Publisher publisher) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker()))) {
            if (!admin.listTopics().names().get().contains(publisher.topic())) {
                admin.createTopics(List.of(new NewTopic(publisher.topic(), 3, (short) 1)))
                        .all()
                        .get();
            }
        } catch (ExecutionException failed) {
            throw new IllegalStateException("Can't make the topic of " + publisher, failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while making the topic of " + publisher, stopped);
        }
    }

    private static byte[] json(IntegrationEvent event) {
        try {
            return JSON.writeValueAsBytes(event);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("An event that is no JSON", unwritable);
        }
    }

    /** What assessment has told about a case, once it has told a number of things. */
    static List<Told> told(CaseId caseId, int number) {
        return await().atMost(LONG_ENOUGH)
                .pollInterval(Duration.ofMillis(200))
                .until(() -> told(caseId), told -> told.size() >= number);
    }

    /** What assessment has told about a case so far. */
    static List<Told> told(CaseId caseId) {
        return all().stream()
                .filter(told -> told.key().equals(caseId.toString()))
                .toList();
    }

    /** All that assessment has told so far. */
    static List<Told> all() {
        try (var consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", broker(), "isolation.level", "read_committed"),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(Publisher.ASSESSMENT.topic()).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            List<Told> told = new ArrayList<>();
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> told.add(told(record)));
            }
            return told;
        }
    }

    private static Told told(ConsumerRecord<String, byte[]> record) {
        Map<String, String> headers = new TreeMap<>();
        record.headers().forEach(header -> headers.put(header.key(), new String(header.value(), UTF_8)));
        return new Told(record.key(), headers, new String(record.value(), UTF_8));
    }

    private static String broker() {
        return ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
    }
}
