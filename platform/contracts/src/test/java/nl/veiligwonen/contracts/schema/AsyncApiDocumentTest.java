package nl.veiligwonen.contracts.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import nl.veiligwonen.contracts.EventCatalogue;
import nl.veiligwonen.contracts.IntegrationEvent;
import nl.veiligwonen.contracts.Publisher;
import org.junit.jupiter.api.Test;

class AsyncApiDocumentTest {

    private static final Path DOCUMENT = Path.of("src/main/resources/asyncapi.json");
    private static final Path SPECIFICATION = Path.of("src/test/resources/asyncapi/asyncapi-3.0.0.json");

    private final ObjectNode document = new AsyncApiDocument().generate();

    @Test
    void the_document_that_is_kept_is_the_one_of_the_records() throws IOException {
        CheckedIn.assertUpToDate(DOCUMENT, document);
    }

    @Test
    void it_is_valid_by_the_specification() throws IOException {
        assertThat(validate(CheckedIn.read(SPECIFICATION), document)).isEmpty();
    }

    @Test
    void the_specification_would_refuse_a_wrong_document() throws IOException {
        document.withObject("/operations/publish-intake-events").put("action", "shout");

        assertThat(validate(CheckedIn.read(SPECIFICATION), document)).isNotEmpty();
    }

    @Test
    void each_topic_has_a_channel_with_all_its_events() {
        Set<String> listed = new TreeSet<>();
        for (Publisher publisher : Publisher.values()) {
            JsonNode channel = document.at("/channels/" + publisher.service());
            assertThat(channel.at("/address").asText()).isEqualTo(publisher.topic());
            channel.at("/messages").forEach(reference -> {
                JsonNode message = document.at(pointer(reference));
                assertThat(message.at("/headers/allOf/1/properties/ce_source/const")
                                .asText())
                        .isEqualTo(publisher.source().toString());
                listed.add(message.at("/name").asText());
            });
        }
        assertThat(listed)
                .containsExactlyInAnyOrderElementsOf(
                        EventCatalogue.all().stream().map(event -> event.type()).toList());
    }

    @Test
    void every_reference_leads_somewhere() {
        assertThat(document.findParents("$ref"))
                .hasSizeGreaterThan(EventCatalogue.all().size())
                .allSatisfy(
                        reference -> assertThat(document.at(pointer(reference)).isMissingNode())
                                .isFalse());
    }

    @Test
    void every_example_fits_what_the_document_says() {
        document.at("/components/messages").forEach(message -> {
            JsonNode example = message.at("/examples/0");
            assertThat(validate(message.get("payload"), example.get("payload"))).isEmpty();
            assertThat(validate(resolvable(message.get("headers")), example.get("headers")))
                    .isEmpty();
        });
    }

    @Test
    void headers_of_another_kind_of_event_do_not_fit() {
        JsonNode headers = document.at("/components/messages/ScanRequested/headers");
        JsonNode ofAnother = document.at("/components/messages/PaymentConfirmed/examples/0/headers");

        assertThat(validate(resolvable(headers), ofAnother))
                .extracting(message -> message.getInstanceLocation().toString())
                .containsExactlyInAnyOrder("/ce_source", "/ce_type", "/ce_dataschema");
    }

    @Test
    void the_example_without_owner_says_no_organisation() {
        IntegrationEvent ofNobody = ExampleEvents.all().stream()
                .filter(event -> event.owner().isEmpty())
                .findFirst()
                .orElseThrow();

        assertThat(CloudEventHeaders.example(ofNobody).has("ce_organisation")).isFalse();
    }

    private static Set<ValidationMessage> validate(JsonNode schema, JsonNode instance) {
        return JsonSchemaFactory.getInstance(VersionFlag.V7)
                .getSchema(
                        schema,
                        SchemaValidatorsConfig.builder()
                                .formatAssertionsEnabled(true)
                                .build())
                .validate(instance);
    }

    /** A schema together with the components that it refers to. */
    private JsonNode resolvable(JsonNode schema) {
        ObjectNode whole = schema.deepCopy();
        return whole.set("components", document.get("components"));
    }

    private static String pointer(JsonNode reference) {
        return reference.get("$ref").asText().substring(1);
    }
}
