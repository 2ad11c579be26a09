package nl.veiligwonen.gateway.feed;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Reads the topics of the feed from offsets of our own choice, only what is committed, as a member of no group. For one
 * thread, apart from {@link #wakeUp}.
 */
final class FeedConsumer implements AutoCloseable {

    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(5);

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final FeedEvents events = new FeedEvents();

    /**
     * @param common where the brokers are and how to sign in to them
     * @param clientId what the brokers call this reader in their logs
     */
    FeedConsumer(Map<String, Object> common, String clientId) {
        Map<String, Object> settings = new HashMap<>(common);
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        settings.put(ConsumerConfig.CLIENT_ID_CONFIG, clientId);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, 256 * 1024);
        settings.put(ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000);
        consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /**
     * What Kafka holds of the topics that exist.
     *
     * @throws org.apache.kafka.common.errors.TimeoutException if Kafka does not answer
     */
    SortedMap<Partition, Extent> available() {
        Set<TopicPartition> partitions = new HashSet<>();
        consumer.listTopics(ANSWER_LIMIT).forEach((topic, infos) -> {
            if (Topic.ofKafkaName(topic).isPresent()) {
                infos.forEach(info -> partitions.add(new TopicPartition(topic, info.partition())));
            }
        });
        Map<TopicPartition, Long> begins = consumer.beginningOffsets(partitions, ANSWER_LIMIT);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions, ANSWER_LIMIT);
        SortedMap<Partition, Extent> available = new TreeMap<>();
        begins.forEach((partition, begin) -> Partition.of(partition)
                .ifPresent(known -> available.put(known, new Extent(begin, ends.getOrDefault(partition, begin)))));
        return available;
    }

    /** Reads these partitions too, each from its offset on. */
    void add(Map<Partition, Long> offsets) {
        Set<TopicPartition> assigned = new HashSet<>(consumer.assignment());
        offsets.keySet().forEach(partition -> assigned.add(partition.inKafka()));
        consumer.assign(assigned);
        offsets.forEach((partition, offset) -> consumer.seek(partition.inKafka(), offset));
    }

    boolean reads(Partition partition) {
        return consumer.assignment().contains(partition.inKafka());
    }

    /** The next events, per partition in order; none if there is nothing, or no broker. */
    List<FeedEvent> poll(Duration patience) {
        if (consumer.assignment().isEmpty()) {
            // Kafka refuses to poll for nothing: no topic exists yet
            LockSupport.parkNanos(patience.toNanos());
            return List.of();
        }
        List<FeedEvent> polled = new ArrayList<>();
        consumer.poll(patience)
                .forEach(kafkaRecord -> Partition.of(new TopicPartition(kafkaRecord.topic(), kafkaRecord.partition()))
                        .flatMap(partition -> events.read(partition, kafkaRecord))
                        .ifPresent(polled::add));
        return polled;
    }

    /** Up to where has been polled, past everything that is not an event. */
    Position position() {
        Map<Partition, Long> offsets = new HashMap<>();
        for (TopicPartition partition : consumer.assignment()) {
            Optional<Partition> known = Partition.of(partition);
            known.ifPresent(key -> offsets.put(key, consumer.position(partition, ANSWER_LIMIT)));
        }
        return Position.of(offsets);
    }

    /** Makes a poll that is under way, or the next one, end with a WakeupException. */
    void wakeUp() {
        consumer.wakeup();
    }

    @Override
    public void close() {
        consumer.close(CloseOptions.timeout(Duration.ZERO));
    }
}
