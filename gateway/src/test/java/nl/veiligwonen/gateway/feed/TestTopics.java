package nl.veiligwonen.gateway.feed;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import nl.veiligwonen.platform.test.TestBroker;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** The topics of the feed on the broker of the tests, and a publisher as the services are. */
public final class TestTopics implements AutoCloseable {

    private final KafkaProducer<String, String> producer;

    public TestTopics() {
        this(Map.of());
    }

    TestTopics(Map<String, Object> settings) {
        TestBroker.startIfNeeded();
        createMissing();
        Map<String, Object> all = new HashMap<>(settings);
        all.put("bootstrap.servers", TestBroker.address());
        all.put("linger.ms", 0);
        all.put("metadata.max.age.ms", 500);
        producer = new KafkaProducer<>(all, new StringSerializer(), new StringSerializer());
    }

    KafkaProducer<String, String> producer() {
        return producer;
    }

    /** Publishes an event of a new case and waits until the broker has it; returns the case. */
    public String publish(Topic topic, String organisation) {
        String subject = UUID.randomUUID().toString();
        publish(topic, organisation, subject);
        return subject;
    }

    /** Publishes an event of a case and waits until the broker has it. */
    public void publish(Topic topic, String organisation, String subject) {
        await(event(topic, organisation, subject));
    }

    /** Publishes an event of a new case on a partition of choice; returns the case. */
    String publish(Partition partition, String organisation) {
        String subject = UUID.randomUUID().toString();
        ProducerRecord<String, String> event = event(partition.topic(), organisation, subject);
        ProducerRecord<String, String> placed =
                new ProducerRecord<>(event.topic(), partition.number(), event.key(), event.value(), event.headers());
        await(placed);
        return subject;
    }

    private void await(ProducerRecord<String, String> event) {
        try {
            producer.send(event).get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** An event of a case, to be sent. */
    static ProducerRecord<String, String> event(Topic topic, String organisation, String subject) {
        String service = topic.name().toLowerCase(Locale.ROOT);
        ProducerRecord<String, String> event =
                new ProducerRecord<>(topic.kafkaName(), subject, "{\"caseId\":\"%s\"}".formatted(subject));
        Map<String, String> headers = Map.of(
                "ce_specversion",
                "1.0",
                "ce_id",
                UUID.randomUUID().toString(),
                "ce_source",
                "urn:nld:veiligwonen:systeem:" + service,
                "ce_type",
                "nl.veiligwonen.%s.tested.v1".formatted(service),
                "ce_subject",
                subject,
                "ce_time",
                Instant.now().toString(),
                "ce_organisation",
                organisation,
                "content-type",
                "application/json");
        headers.forEach((name, value) -> event.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return event;
    }

    /** Gives a topic one more partition; returns its number. */
    static int addPartition(Topic topic) {
        try (Admin admin = admin()) {
            int partitions = admin.describeTopics(List.of(topic.kafkaName()))
                    .allTopicNames()
                    .get()
                    .get(topic.kafkaName())
                    .partitions()
                    .size();
            admin.createPartitions(Map.of(topic.kafkaName(), NewPartitions.increaseTo(partitions + 1)))
                    .all()
                    .get();
            return partitions;
        } catch (ExecutionException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static void createMissing() {
        try (Admin admin = admin()) {
            Set<String> missing = new HashSet<>();
            for (Topic topic : Topic.values()) {
                missing.add(topic.kafkaName());
            }
            missing.removeAll(admin.listTopics().names().get());
            admin.createTopics(missing.stream()
                            .map(name -> new NewTopic(name, 3, (short) 1))
                            .toList())
                    .all()
                    .get();
        } catch (ExecutionException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", TestBroker.address()));
    }

    @Override
    public void close() {
        producer.close();
    }
}
