package nl.veiligwonen.platform.exchange;

import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import nl.veiligwonen.contracts.AssessmentEvent.AdviceDrafted;
import nl.veiligwonen.contracts.CaseId;
import nl.veiligwonen.platform.domain.Actor;
import nl.veiligwonen.platform.journal.JournalPosition;
import nl.veiligwonen.platform.journal.RecordedEvent;
import nl.veiligwonen.platform.replica.WalkEvent;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Another service, which tells of the steps of walks: rightly, twice, or in words that nobody understands. */
final class Teller implements AutoCloseable {

    private final CloudEventCodec codec = new CloudEventCodec();
    private final KafkaProducer<String, byte[]> producer;
    private final Map<TopicPartition, Long> last = new HashMap<>();

    Teller(String bootstrapServers) {
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers), new StringSerializer(), new ByteArraySerializer());
    }

    /** Tells of the steps of a case up to a number. */
    void tell(String caseId, int from, int to) {
        IntStream.rangeClosed(from, to).forEach(number -> send(step(caseId, number)));
    }

    /** The record that tells of a step. */
    ProducerRecord<String, byte[]> step(String caseId, int number) {
        RecordedEvent recorded = new RecordedEvent(
                UUID.randomUUID(),
                JournalPosition.START,
                "Walk",
                caseId,
                number,
                new WalkEvent.StepTaken(number),
                new Actor("walker"),
                Instant.EPOCH,
                "correlation");
        CloudEvent event =
                codec.write(new AdviceDrafted(CaseId.of(caseId), WalkPublication.ORGANISATION, number), recorded);
        return KafkaMessageFactory.<String>createWriter(Topic.NAME, null, null, caseId)
                .writeBinary(event);
    }

    /** The same, on the partition that the topic got last. */
    ProducerRecord<String, byte[]> stepOnTheLastPartition(String caseId, int number) {
        ProducerRecord<String, byte[]> step = step(caseId, number);
        int partition = producer.partitionsFor(Topic.NAME).size() - 1;
        return new ProducerRecord<>(step.topic(), partition, step.key(), step.value(), step.headers());
    }

    void send(ProducerRecord<String, byte[]> record) {
        try {
            RecordMetadata sent = producer.send(record).get();
            last.put(new TopicPartition(sent.topic(), sent.partition()), sent.offset());
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    /** Whether an inbox with these positions has come to the end of what was told. */
    boolean heardOutBy(InboxPositions positions) {
        return List.copyOf(last.entrySet()).stream()
                .allMatch(told -> positions.nextOffset(told.getKey()) > told.getValue());
    }

    @Override
    public void close() {
        producer.close();
    }
}
