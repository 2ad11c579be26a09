package nl.veiligwonen.platform.exchange;

import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
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

    /** The longest name that is kept as it is, in characters: an index of PostgreSQL holds no more than some 2,700 bytes. */
    private static final int LONGEST_NAME = 250;

    static Envelope of(ConsumerRecord<String, byte[]> record) {
        Map<String, String> headers = new TreeMap<>();
        for (Header header : record.headers()) {
            if (header.value() != null) {
                headers.put(storable(header.key()), storable(new String(header.value(), StandardCharsets.UTF_8)));
            }
        }
        String place = record.topic() + "-" + record.partition() + "@" + record.offset();
        return new Envelope(
                name(headers.getOrDefault("ce_source", record.topic())),
                name(headers.getOrDefault("ce_id", place)),
                name(record.key() == null ? place : record.key()),
                headers,
                record.value() == null ? new byte[0] : record.value());
    }

    /** The text without the one character that PostgreSQL can't hold. */
    private static String storable(String text) {
        return text.replace('\0', '\uFFFD');
    }

    /** The name, or one that stands for it if it is too long to be found again. */
    private static String name(String text) {
        return text.length() <= LONGEST_NAME
                ? storable(text)
                : UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /**
     * The CloudEvent it holds.
     *
     * @throws UnreadableEventException if it holds none
     */
    CloudEvent toCloudEvent() {
        RecordHeaders recordHeaders = new RecordHeaders();
        headers.forEach((name, value) -> recordHeaders.add(name, value.getBytes(StandardCharsets.UTF_8)));
        try {
            return KafkaMessageFactory.createReader(recordHeaders, body).toEvent();
        } catch (RuntimeException unreadable) {
            // The cause is left out: its message quotes the headers.
            throw new UnreadableEventException("The record holds no CloudEvent");
        }
    }
}
