package nl.veiligwonen.contracts.schema;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import nl.veiligwonen.contracts.EventCatalogue;
import nl.veiligwonen.contracts.IntegrationEvent;
import nl.veiligwonen.contracts.PublishedEvent;

/** The attributes of a CloudEvent as Kafka headers (binary mode), under the NL GOV profile. */
final class CloudEventHeaders {

    private CloudEventHeaders() {}

    /** What all events have. */
    static ObjectNode schema() {
        ObjectNode schema = object();
        schema.put("type", "object");
        schema.put("description", "The attributes of the CloudEvent. Headers that are not listed are of no concern.");
        ObjectNode properties = schema.putObject("properties");
        text(properties, "ce_specversion", "The version of CloudEvents.").put("const", "1.0");
        text(properties, "ce_id", "Unique for ever, also over services. The same event always has the same id.")
                .put("format", "uuid");
        text(properties, "ce_source", "The system that tells it; not a place where data lies.")
                .put("format", "uri");
        text(properties, "ce_type", "The kind of event, with its version.");
        text(properties, "ce_time", "When the service recorded it, UTC.").put("format", "date-time");
        text(properties, "ce_subject", "What it is about: a case id, or a budget year. Also the key of the record.");
        text(properties, "ce_dataschema", "The $id of the JSON Schema of the data.")
                .put("format", "uri");
        text(properties, "content-type", "The form of the data.").put("const", "application/json");
        text(properties, "ce_correlationid", "The same for all that follows from one request, over services.");
        text(
                        properties,
                        "ce_organisation",
                        "Whose case it is, by TOOI code; absent where it is nobody's in particular.")
                .put("pattern", "^(gm[0-9]{4}|pv[0-9]{2}|ws[0-9]{4})$");
        var required = schema.putArray("required");
        properties.fieldNames().forEachRemaining(name -> {
            if (!name.equals("ce_organisation")) {
                required.add(name);
            }
        });
        return schema;
    }

    /** What only the events of a kind have. */
    static ObjectNode of(PublishedEvent event) {
        ObjectNode schema = object();
        schema.put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        properties
                .putObject("ce_source")
                .put("const", event.publisher().source().toString());
        properties.putObject("ce_type").put("const", event.type());
        properties.putObject("ce_dataschema").put("const", event.dataSchema().toString());
        return schema;
    }

    /** The headers of an example. */
    static ObjectNode example(IntegrationEvent event) {
        PublishedEvent kind = EventCatalogue.of(event);
        ObjectNode headers = object();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", "b7d3f0a6-52c4-4f1e-9a87-0e6c1d2f3b45");
        headers.put("ce_source", kind.publisher().source().toString());
        headers.put("ce_type", kind.type());
        headers.put("ce_time", "2026-03-02T09:30:00Z");
        headers.put("ce_subject", event.subject());
        headers.put("ce_dataschema", kind.dataSchema().toString());
        headers.put("content-type", "application/json");
        headers.put("ce_correlationid", "1c4e9b72-8d06-4a3f-b5e1-7f2a6c0d9e83");
        event.owner().ifPresent(owner -> headers.put("ce_organisation", owner.code()));
        return headers;
    }

    private static ObjectNode text(ObjectNode properties, String name, String description) {
        return properties.putObject(name).put("type", "string").put("description", description);
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
