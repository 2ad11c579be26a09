package nl.veiligwonen.platform.exchange;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.veiligwonen.contracts.AssessmentEvent.AdviceDrafted;
import nl.veiligwonen.contracts.Publisher;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;

/** The topic of the walks, as anyone else reads it, from where it ended when the test began. */
final class Topic {

    static final String NAME = Publisher.ASSESSMENT.topic();

    /** The partitions that a service gives its topic when it makes it. */
    static final int PARTITIONS = 3;

    private final KafkaClients kafka;
    private final CloudEventCodec codec = new CloudEventCodec();
    private final Map<TopicPartition, Long> begin;

    Topic(KafkaClients kafka) {
        this.kafka = kafka;
        kafka.ensureTopic(NAME, PARTITIONS, (short) 1);
        try (KafkaConsumer<String, byte[]> consumer = kafka.consumer()) {
            begin = consumer.endOffsets(partitions(consumer));
        }
    }

    private static Collection<TopicPartition> partitions(KafkaConsumer<?, ?> consumer) {
        return consumer.partitionsFor(NAME).stream()
                .map(partition -> new TopicPartition(NAME, partition.partition()))
                .toList();
    }

    /** All records since the test began, in order per partition. */
    List<ConsumerRecord<String, byte[]>> records() {
        List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
        try (KafkaConsumer<String, byte[]> consumer = kafka.consumer()) {
            Map<TopicPartition, Long> end = new HashMap<>(consumer.endOffsets(partitions(consumer)));
            consumer.assign(end.keySet());
            end.keySet().forEach(partition -> consumer.seek(partition, begin.getOrDefault(partition, 0L)));
            while (end.entrySet().stream().anyMatch(last -> consumer.position(last.getKey()) < last.getValue())) {
                consumer.poll(Duration.ofMillis(100)).forEach(records::add);
            }
        }
        return records;
    }

    /** The numbers of the steps of a case, in the order in which they are told. */
    List<Integer> steps(String caseId) {
        return steps(caseId, records());
    }

    /** The numbers of the steps of each of the cases. */
    Map<String, List<Integer>> steps(List<String> cases) {
        List<ConsumerRecord<String, byte[]>> records = records();
        Map<String, List<Integer>> steps = new HashMap<>();
        cases.forEach(caseId -> steps.put(caseId, steps(caseId, records)));
        return steps;
    }

    private List<Integer> steps(String caseId, List<ConsumerRecord<String, byte[]>> records) {
        return records.stream()
                .filter(record -> caseId.equals(record.key()))
                .map(record -> Envelope.of(record).toCloudEvent())
                .map(event -> (AdviceDrafted) codec.read(event).orElseThrow())
                .map(AdviceDrafted::revision)
                .toList();
    }

    static String header(ConsumerRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
