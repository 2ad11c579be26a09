package nl.veiligwonen.contracts.schema;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import nl.veiligwonen.contracts.EventCatalogue;
import nl.veiligwonen.contracts.IntegrationEvent;
import nl.veiligwonen.contracts.PublishedEvent;
import nl.veiligwonen.contracts.Publisher;

/** Makes the AsyncAPI 3.0 document of the published events: a channel per topic, a message per kind of event. */
final class AsyncApiDocument {

    private static final String KAFKA_BINDING = "0.5.0";
    private static final String HEADERS = "#/components/schemas/CloudEventHeaders";

    private final EventSchemas schemas = new EventSchemas();

    /** The whole document. */
    ObjectNode generate() {
        ObjectNode document = object();
        document.put("asyncapi", "3.0.0");
        document.put("id", "urn:veiligwonen:events");
        describe(document.putObject("info"));
        document.put("defaultContentType", "application/json");
        document.putObject("servers")
                .putObject("local")
                .put("host", "localhost:19092")
                .put("protocol", "kafka")
                .put("description", "The suite on one machine, as ./vw up starts it.");
        ObjectNode channels = document.putObject("channels");
        ObjectNode operations = document.putObject("operations");
        for (Publisher publisher : Publisher.values()) {
            channels.set(publisher.service(), channel(publisher));
            operations.set("publish-" + publisher.service() + "-events", operation(publisher));
        }
        ObjectNode components = document.putObject("components");
        components.putObject("schemas").set("CloudEventHeaders", CloudEventHeaders.schema());
        ObjectNode messages = components.putObject("messages");
        EventCatalogue.all().forEach(event -> messages.set(name(event), message(event)));
        return document;
    }

    private static void describe(ObjectNode info) {
        info.put("title", "Veilig Wonen: published events");
        info.put("version", "1.0.0");
        info.put("description", """
                What the services of Veilig Wonen tell each other and the builders of dashboards: CloudEvents 1.0 in \
                binary mode, with JSON as data. The key of a record is its subject, so the events of one case are in \
                order. Nothing is said about persons, homes, threats or the content of measures.""");
        info.putObject("license")
                .put("name", "EUPL-1.2")
                .put("url", "https://joinup.ec.europa.eu/collection/eupl/eupl-text-eupl-12");
    }

    private ObjectNode channel(Publisher publisher) {
        ObjectNode channel = object();
        channel.put("address", publisher.topic());
        channel.put("description", schemas.description(publisher));
        ObjectNode messages = channel.putObject("messages");
        events(publisher)
                .forEach(event -> messages.putObject(name(event)).put("$ref", "#/components/messages/" + name(event)));
        ObjectNode kafka = channel.putObject("bindings").putObject("kafka");
        ObjectNode topic = kafka.putObject("topicConfiguration");
        topic.putArray("cleanup.policy").add("delete");
        topic.put("retention.ms", -1);
        kafka.put("bindingVersion", KAFKA_BINDING);
        return channel;
    }

    private static ObjectNode operation(Publisher publisher) {
        ObjectNode operation = object();
        operation.put("action", "send");
        operation.put("summary", publisher.service() + "-service tells what has happened.");
        operation.putObject("channel").put("$ref", "#/channels/" + publisher.service());
        return operation;
    }

    private ObjectNode message(PublishedEvent event) {
        ObjectNode message = object();
        message.put("name", event.type());
        message.put("title", name(event));
        message.put("summary", schemas.description(event));
        message.put("contentType", "application/json");
        var headers = message.putObject("headers").putArray("allOf");
        headers.addObject().put("$ref", HEADERS);
        headers.add(CloudEventHeaders.of(event));
        ObjectNode payload = schemas.of(event);
        payload.remove("$schema"); // The schemas of AsyncAPI say by themselves which vocabulary they use.
        message.set("payload", payload);
        ObjectNode kafka = message.putObject("bindings").putObject("kafka");
        kafka.putObject("key").put("type", "string").put("description", "The subject: a case id, or a budget year.");
        kafka.put("bindingVersion", KAFKA_BINDING);
        IntegrationEvent example = ExampleEvents.of(event);
        ObjectNode shown = message.putArray("examples").addObject();
        shown.put("name", name(event));
        shown.set("headers", CloudEventHeaders.example(example));
        shown.set("payload", CheckedIn.JSON.valueToTree(example));
        return message;
    }

    private static List<PublishedEvent> events(Publisher publisher) {
        return EventCatalogue.all().stream()
                .filter(event -> event.publisher() == publisher)
                .toList();
    }

    private static String name(PublishedEvent event) {
        return event.shape().getSimpleName();
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
