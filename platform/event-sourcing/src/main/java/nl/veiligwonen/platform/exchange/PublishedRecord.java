package nl.veiligwonen.platform.exchange;

import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.nio.charset.StandardCharsets;
import nl.veiligwonen.platform.journal.JournalPosition;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.utils.Utils;
import org.jspecify.annotations.Nullable;

/**
 * An event on its way to a topic.
 *
 * @param subject the case it is about: the key of the record
 * @param position where it stands in the journal of the sender
 */
record PublishedRecord(String topic, String subject, CloudEvent event, JournalPosition position) {

    /**
     * The record for a topic that was made with so many partitions. The partition is chosen here, as Kafka would choose
     * it, so that a case stays where it is when partitions are added: else its later events could overtake the earlier.
     */
    ProducerRecord<String, byte[]> on(int partitions) {
        int partition = Utils.toPositive(Utils.murmur2(subject.getBytes(StandardCharsets.UTF_8))) % partitions;
        ProducerRecord<String, byte[]> record = KafkaMessageFactory.<String>createWriter(
                        topic, partition, time(), subject)
                .writeBinary(event);
        record.headers().add(KafkaClients.POSITION, position.toString().getBytes(StandardCharsets.UTF_8));
        return record;
    }

    private @Nullable Long time() {
        return event.getTime() == null ? null : event.getTime().toInstant().toEpochMilli();
    }
}
