package nl.veiligwonen.platform.exchange;

import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import nl.veiligwonen.platform.journal.JournalPosition;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Makes the Kafka clients of a service. No consumer groups: positions are kept in PostgreSQL, with their effects. */
@Singleton
public class KafkaClients {

    /** The record header that holds the position in the journal of the sender. */
    static final String POSITION = "journalposition";

    /** How far back from the end of a partition the last record is first looked for. */
    private static final long LOOK_BACK = 100;

    private static final Duration POLL = Duration.ofMillis(500);

    /** How long to try to read to the end of a partition before its broker is held to be away. */
    private static final Duration READ_LIMIT = Duration.ofSeconds(30);

    private final Map<String, Object> broker;

    /** @param broker where the brokers are and how to show them who we are: all settings that begin with {@code kafka.} */
    @Inject
    public KafkaClients(@Identifier("default-kafka-broker") Map<String, Object> broker) {
        this.broker = broker;
    }

    KafkaClients(String bootstrapServers) {
        this(Map.of("bootstrap.servers", bootstrapServers));
    }

    /** A producer that fences out every earlier one with the same id. */
    KafkaProducer<String, byte[]> transactionalProducer(String transactionalId) {
        return new KafkaProducer<>(
                with(Map.of(
                        "transactional.id",
                        transactionalId,
                        "enable.idempotence",
                        true,
                        "acks",
                        "all",
                        "compression.type",
                        "none",
                        "linger.ms",
                        0,
                        "max.block.ms",
                        10_000,
                        "delivery.timeout.ms",
                        20_000,
                        "request.timeout.ms",
                        10_000,
                        "transaction.timeout.ms",
                        30_000)),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /** A consumer that is told where to read, and sees only what senders have committed. */
    KafkaConsumer<String, byte[]> consumer() {
        return new KafkaConsumer<>(
                with(Map.of(
                        "isolation.level",
                        "read_committed",
                        "enable.auto.commit",
                        false,
                        "auto.offset.reset",
                        "earliest",
                        "allow.auto.create.topics",
                        false,
                        "fetch.max.wait.ms",
                        100,
                        "default.api.timeout.ms",
                        10_000)),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }

    private Map<String, Object> with(Map<String, Object> own) {
        Map<String, Object> settings = new HashMap<>(broker);
        settings.putAll(own);
        return settings;
    }

    /** Makes a topic if it does not exist yet. */
    void ensureTopic(String topic, int partitions, short replication) {
        try (Admin admin = Admin.create(broker)) {
            // Events are kept for ever: receivers and dashboards may start from the beginning.
            NewTopic definition = new NewTopic(topic, partitions, replication)
                    .configs(Map.of("retention.ms", "-1", "cleanup.policy", "delete"));
            admin.createTopics(List.of(definition)).all().get();
        } catch (ExecutionException failed) {
            if (!(failed.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException("Can't make the topic " + topic, failed.getCause());
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while making the topic " + topic, stopping);
        }
    }

    /** The furthest position in the journal that any record on a topic bears; the start if there is none. */
    JournalPosition lastPosition(String topic) {
        try (KafkaConsumer<String, byte[]> consumer = consumer()) {
            return consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .flatMap(partition -> lastPosition(consumer, partition).stream())
                    .max(JournalPosition::compareTo)
                    .orElse(JournalPosition.START);
        }
    }

    private static Optional<JournalPosition> lastPosition(
            KafkaConsumer<String, byte[]> consumer, TopicPartition partition) {
        consumer.assign(List.of(partition));
        long first = consumer.beginningOffsets(List.of(partition)).getOrDefault(partition, 0L);
        long end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
        if (first == end) {
            return Optional.empty();
        }
        long back = LOOK_BACK;
        Optional<JournalPosition> last = lastBetween(consumer, partition, Math.max(first, end - back), end);
        while (last.isEmpty() && end - back > first) {
            back *= 10;
            last = lastBetween(consumer, partition, Math.max(first, end - back), end);
        }
        return last;
    }

    private static Optional<JournalPosition> lastBetween(
            KafkaConsumer<String, byte[]> consumer, TopicPartition partition, long from, long end) {
        consumer.seek(partition, from);
        JournalPosition last = null;
        long limit = System.nanoTime() + READ_LIMIT.toNanos();
        // Transactions end with a marker, which the position passes without a record being returned.
        while (consumer.position(partition) < end) {
            if (System.nanoTime() > limit) {
                throw new IllegalStateException("The end of " + partition + " can't be read now");
            }
            for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
                last = position(record).orElse(last);
            }
        }
        return Optional.ofNullable(last);
    }

    private static Optional<JournalPosition> position(ConsumerRecord<String, byte[]> record) {
        Header header = record.headers().lastHeader(POSITION);
        return header == null
                ? Optional.empty()
                : Optional.of(JournalPosition.parse(new String(header.value(), StandardCharsets.UTF_8)));
    }
}
