package nl.veiligwonen.contracts;

import java.net.URI;

/**
 * What the catalogue knows of one kind of event.
 *
 * @param type the CloudEvents {@code type}
 * @param publisher the service that publishes it
 * @param shape the record that its JSON is read into and written from
 */
public record PublishedEvent(String type, Publisher publisher, Class<? extends IntegrationEvent> shape) {

    /** The Kafka topic it is published on. */
    public String topic() {
        return publisher.topic();
    }

    /** The CloudEvents {@code dataschema}: the {@code $id} of its JSON Schema. */
    public URI dataSchema() {
        return URI.create("urn:veiligwonen:schema:" + type);
    }
}
