package nl.veiligwonen.platform.exchange;

import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeaders;

/**
 * A record as it lay on a topic, whether or not it holds a CloudEvent: what is needed to know it again, to keep it, and
 * to try it once more.
 *
 * @param source the CloudEvents source; the topic if the record names none
 * @param eventId the CloudEvents id; topic, partition and offset if the record names none
 * @param subject the key of the record
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Envelope(String source, String eventId, String subject, Map<String, String> headers, byte[] body) {

    static Envelope of(ConsumerRecord<String, byte[]> record) {
        Map<String, String> headers = new TreeMap<>();
        for (Header header : record.headers()) {
            if (header.value() != null) {
                headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
            }
        }
        String place = record.topic() + "-" + record.partition() + "@" + record.offset();
        return new Envelope(
                headers.getOrDefault("ce_source", record.topic()),
                headers.getOrDefault("ce_id", place),
                record.key() == null ? place : record.key(),
                headers,
                record.value() == null ? new byte[0] : record.value());
    }

    /**
     * The CloudEvent it holds.
     *
     * @throws RuntimeException if it holds none
     */
    CloudEvent toCloudEvent() {
        RecordHeaders recordHeaders = new RecordHeaders();
        headers.forEach((name, value) -> recordHeaders.add(name, value.getBytes(StandardCharsets.UTF_8)));
        return KafkaMessageFactory.createReader(recordHeaders, body).toEvent();
    }
}
