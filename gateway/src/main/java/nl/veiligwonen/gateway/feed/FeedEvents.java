package nl.veiligwonen.gateway.feed;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.format.EventFormat;
import io.cloudevents.jackson.JsonFormat;
import io.cloudevents.kafka.KafkaMessageFactory;
import io.cloudevents.rw.CloudEventRWException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import nl.veiligwonen.contracts.OrganisationId;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;

/** Makes events of the feed out of records: CloudEvents in binary mode come in, the structured JSON form goes out. */
final class FeedEvents {

    private static final Logger LOG = Logger.getLogger(FeedEvents.class);
    private static final String ORGANISATION_EXTENSION = "organisation";

    private final EventFormat json = new JsonFormat();

    /** Empty if the record is not a CloudEvent that we understand: the feed passes over it, and the log says where. */
    Optional<FeedEvent> read(Partition partition, ConsumerRecord<byte[], byte[]> kafkaRecord) {
        try {
            CloudEvent event = KafkaMessageFactory.createReader(kafkaRecord).toEvent();
            return Optional.of(new FeedEvent(
                    partition,
                    kafkaRecord.offset(),
                    onOneLine(event.getType()),
                    organisation(event),
                    onOneLine(new String(json.serialize(event), StandardCharsets.UTF_8))));
        } catch (CloudEventRWException | IllegalArgumentException notAnEvent) {
            LOG.warnf(
                    "The record at offset %d of partition %d of %s is not a CloudEvent of ours (%s): passed over",
                    kafkaRecord.offset(),
                    kafkaRecord.partition(),
                    kafkaRecord.topic(),
                    notAnEvent.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    private static Optional<OrganisationId> organisation(CloudEvent event) {
        return Optional.ofNullable(event.getExtension(ORGANISATION_EXTENSION))
                .map(Object::toString)
                .map(OrganisationId::of);
    }

    /** In JSON a line break can only stand between tokens, where a space means the same. */
    private static String onOneLine(String text) {
        return text.replace('\n', ' ').replace('\r', ' ');
    }
}
