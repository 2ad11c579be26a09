package nl.veiligwonen.gateway.feed;

import java.util.Comparator;
import java.util.Optional;
import org.apache.kafka.common.TopicPartition;

/** A partition of a topic of the feed: its events have an order, those of two partitions have none. */
public record Partition(Topic topic, int number) implements Comparable<Partition> {

    private static final Comparator<Partition> ORDER =
            Comparator.comparing(Partition::topic).thenComparingInt(Partition::number);

    /** Empty if the topic is not one of the feed. */
    static Optional<Partition> of(TopicPartition partition) {
        return Topic.ofKafkaName(partition.topic()).map(topic -> new Partition(topic, partition.partition()));
    }

    TopicPartition inKafka() {
        return new TopicPartition(topic.kafkaName(), number);
    }

    @Override
    public int compareTo(Partition other) {
        return ORDER.compare(this, other);
    }
}
