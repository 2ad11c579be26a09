package nl.veiligwonen.intake;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.StreamSupport;
import nl.veiligwonen.contracts.Publisher;
import nl.veiligwonen.platform.test.TestBroker;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The topics of the services on the broker of the tests: what intake tells, and what others tell. */
public final class Topics {

    private Topics() {}

    /** A record as it lies on a topic: a CloudEvent in binary mode. */
    public record Told(String key, Map<String, String> headers, String body) {

        public String type() {
            return headers.get("ce_type");
        }
    }

    /** All that intake has told so far. */
    public static List<Told> toldByIntake() {
        List<Told> told = new ArrayList<>();
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", TestBroker.address(), "isolation.level", "read_committed"),
                new StringDeserializer(),
                new StringDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(Publisher.INTAKE.topic()).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            consumer.endOffsets(partitions).forEach((partition, end) -> {
                while (consumer.position(partition) < end) {
                    consumer.poll(Duration.ofMillis(100)).forEach(record -> told.add(told(record)));
                }
            });
        }
        return told;
    }

    /** What intake has told so far about a case, in order. */
    public static List<Told> toldByIntake(String caseId) {
        return toldByIntake().stream()
                .filter(event -> event.key().equals(caseId))
                .toList();
    }

    private static Told told(ConsumerRecord<String, String> record) {
        Map<String, String> headers = StreamSupport.stream(record.headers().spliterator(), false)
                .collect(java.util.stream.Collectors.toMap(
                        header -> header.key(), header -> new String(header.value(), StandardCharsets.UTF_8)));
        return new Told(record.key(), headers, record.value());
    }

    /**
     * Another service tells something about a case of Utrecht.
     *
     * @param type the CloudEvents type
     * @param data properties beside {@code caseId} and {@code organisation}, as JSON members; may be empty
     * @return the id of the event
     */
    public static String tell(Publisher publisher, String type, String caseId, String data) {
        String eventId = UUID.randomUUID().toString();
        tellAgain(publisher, type, caseId, data, eventId);
        return eventId;
    }

    /** The same event is delivered once more. */
    public static void tellAgain(Publisher publisher, String type, String caseId, String data, String eventId) {
        createMissing();
        ProducerRecord<String, String> event = new ProducerRecord<>(
                publisher.topic(),
                caseId,
                "{\"caseId\":\"%s\",\"organisation\":\"%s\"%s}"
                        .formatted(caseId, IntakeApi.UTRECHT, data.isEmpty() ? "" : "," + data));
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        eventId,
                        "ce_source",
                        publisher.source().toString(),
                        "ce_type",
                        type,
                        "ce_subject",
                        caseId,
                        "ce_time",
                        Instant.now().toString(),
                        "ce_organisation",
                        IntakeApi.UTRECHT,
                        "ce_correlationid",
                        "a-correlation",
                        "content-type",
                        "application/json")
                .forEach((name, value) -> event.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", TestBroker.address()), new StringSerializer(), new StringSerializer())) {
            producer.send(event).get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static void createMissing() {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", TestBroker.address()))) {
            Set<String> missing = new HashSet<>(Set.of(Publisher.ASSESSMENT.topic(), Publisher.FUNDING.topic()));
            missing.removeAll(admin.listTopics().names().get());
            admin.createTopics(missing.stream()
                            .map(name -> new NewTopic(name, 3, (short) 1))
                            .toList())
                    .all()
                    .get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
