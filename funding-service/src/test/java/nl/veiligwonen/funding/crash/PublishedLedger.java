package nl.veiligwonen.funding.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.veiligwonen.funding.service.FundingTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;

/** What anyone who follows the topic has been told of the ledger: every event that is told at all, once and in order. */
final class PublishedLedger {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration POLL = Duration.ofMillis(200);

    private PublishedLedger() {}

    /**
     * Waits until all is told, and sees that nothing is told twice.
     *
     * @param expected the ids of the events that are told, in the order of the journal
     */
    static void assertTells(List<String> expected) {
        Set<String> wanted = new HashSet<>(expected);
        Map<String, Integer> places = new TreeMap<>();
        for (String id : expected) {
            places.put(id, places.size());
        }
        List<String> told = new ArrayList<>();
        Map<String, Integer> lastOfSubject = new TreeMap<>();
        Instant limit = Instant.now().plus(PATIENCE);
        try (KafkaConsumer<String, byte[]> consumer = FundingTopic.fromTheBeginning()) {
            boolean more = true;
            while (more && Instant.now().isBefore(limit)) {
                var records = consumer.poll(POLL);
                // Once all has come, whatever comes yet would be too much.
                more = told.size() < wanted.size() || !records.isEmpty();
                for (ConsumerRecord<String, byte[]> record : records) {
                    String id = id(record);
                    if (wanted.contains(id)) {
                        told.add(id);
                        Integer before = lastOfSubject.put(record.key(), places.get(id));
                        assertThat(before == null || before < places.get(id))
                                .as("told in order")
                                .isTrue();
                    }
                }
            }
        }
        assertThat(told).as("told once").doesNotHaveDuplicates();
        assertThat(told).as("told").hasSameSizeAs(expected);
    }

    private static String id(ConsumerRecord<String, byte[]> record) {
        return new String(record.headers().lastHeader("ce_id").value(), StandardCharsets.UTF_8);
    }
}
