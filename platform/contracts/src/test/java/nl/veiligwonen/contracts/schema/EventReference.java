package nl.veiligwonen.contracts.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.stream.Collectors;
import nl.veiligwonen.contracts.EventCatalogue;
import nl.veiligwonen.contracts.PublishedEvent;
import nl.veiligwonen.contracts.Publisher;

/** Writes the part of {@code docs/events.md} that lists headers and events. */
final class EventReference {

    private final EventSchemas schemas = new EventSchemas();
    private final StringBuilder page = new StringBuilder();

    private EventReference() {}

    static String write() throws IOException {
        var reference = new EventReference();
        reference.headers();
        for (Publisher publisher : Publisher.values()) {
            reference.family(publisher);
        }
        return reference.page.toString();
    }

    private void headers() {
        line("## Headers");
        line("");
        line("| Kafka header | in the stream | meaning |");
        line("|---|---|---|");
        CloudEventHeaders.schema().get("properties").properties().forEach(header -> {
            String attribute =
                    header.getKey().replace("content-type", "datacontenttype").replace("ce_", "");
            JsonNode schema = header.getValue();
            String constant =
                    schema.has("const") ? " `%s`".formatted(schema.get("const").asText()) : "";
            line("| `%s` | `%s` | %s%s |"
                    .formatted(
                            header.getKey(),
                            attribute,
                            schema.get("description").asText(),
                            constant));
        });
        line("");
    }

    private void family(Publisher publisher) throws IOException {
        line("## Topic `%s`".formatted(publisher.topic()));
        line("");
        line(schemas.description(publisher));
        line("");
        for (PublishedEvent event : EventCatalogue.all()) {
            if (event.publisher() == publisher) {
                event(event);
            }
        }
    }

    private void event(PublishedEvent event) throws IOException {
        line("### `%s`".formatted(event.type()));
        line("");
        line(schemas.description(event));
        line("");
        line("| property | form | meaning |");
        line("|---|---|---|");
        properties("", schemas.of(event));
        line("");
        line("```json");
        line(CheckedIn.pretty(CheckedIn.JSON.<ObjectNode>valueToTree(ExampleEvents.of(event))));
        line("```");
        line("");
    }

    private void properties(String within, JsonNode schema) {
        schema.get("properties").properties().forEach(property -> {
            JsonNode value = property.getValue();
            String name = within + property.getKey();
            line("| `%s` | %s | %s |"
                    .formatted(name, form(value), value.get("description").asText()));
            if (value.path("items").has("properties")) {
                properties(name + "[].", value.get("items"));
            }
        });
    }

    private static String form(JsonNode value) {
        return switch (value.get("type").asText()) {
            case "array" -> value.path("items").has("properties") ? "list" : "list of " + form(value.get("items"));
            case "string" -> text(value);
            case String number -> number;
        };
    }

    private static String text(JsonNode value) {
        if (value.has("enum")) {
            return "one of "
                    + value.get("enum")
                            .valueStream()
                            .map(word -> "`" + word.asText() + "`")
                            .collect(Collectors.joining(", "));
        }
        return value.has("pattern") ? "TOOI code" : "UUID";
    }

    private void line(String text) {
        page.append(text).append('\n');
    }
}
