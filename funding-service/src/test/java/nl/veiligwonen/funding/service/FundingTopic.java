package nl.veiligwonen.funding.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.veiligwonen.contracts.Publisher;
import nl.veiligwonen.platform.test.TestBroker;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What funding has told, as anyone who follows its topic reads it. */
public final class FundingTopic {

    private FundingTopic() {}

    /**
     * The events about a subject, in order, read from the beginning of the topic.
     *
     * @param expected how many to wait for
     */
    static List<CloudEvent> about(String subject, int expected) {
        List<CloudEvent> found = new ArrayList<>();
        Instant limit = Instant.now().plus(FundingApi.PATIENCE);
        try (KafkaConsumer<String, byte[]> consumer = fromTheBeginning()) {
            while (found.size() < expected && Instant.now().isBefore(limit)) {
                for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(200))) {
                    if (record.key().equals(subject)) {
                        found.add(KafkaMessageFactory.createReader(record).toEvent());
                    }
                }
            }
        }
        assertThat(found).as("events about one subject").hasSize(expected);
        return found;
    }

    /** The JSON that an event bears. */
    static String data(CloudEvent event) {
        return new String(Objects.requireNonNull(event.getData()).toBytes(), StandardCharsets.UTF_8);
    }

    /** Who reads all that is committed on the topic of funding, from its beginning. */
    public static KafkaConsumer<String, byte[]> fromTheBeginning() {
        KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        TestBroker.address(),
                        "isolation.level",
                        "read_committed",
                        "enable.auto.commit",
                        false),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        consumer.assign(consumer.partitionsFor(Publisher.FUNDING.topic()).stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList());
        consumer.seekToBeginning(consumer.assignment());
        return consumer;
    }
}
