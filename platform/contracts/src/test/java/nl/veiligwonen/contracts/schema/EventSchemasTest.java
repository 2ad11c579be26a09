package nl.veiligwonen.contracts.schema;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import nl.veiligwonen.contracts.CaseId;
import nl.veiligwonen.contracts.EuroCents;
import nl.veiligwonen.contracts.EventCatalogue;
import nl.veiligwonen.contracts.IntakeEvent.CaseClosed;
import nl.veiligwonen.contracts.IntakeEvent.Closure;
import nl.veiligwonen.contracts.OrganisationId;
import nl.veiligwonen.contracts.PublishedEvent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EventSchemasTest {

    private static final Path SCHEMAS = Path.of("src/main/resources/schemas");
    private static final Path RELEASED = SCHEMAS.resolve("released");

    private static final EventSchemas GENERATED = new EventSchemas();
    private static final JsonSchemaFactory DRAFT_2020_12 = JsonSchemaFactory.getInstance(VersionFlag.V202012);
    private static final SchemaValidatorsConfig STRICT =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

    @ParameterizedTest
    @MethodSource("events")
    void the_schema_that_is_kept_is_the_one_of_the_record(PublishedEvent event) throws IOException {
        CheckedIn.assertUpToDate(file(event), GENERATED.of(event));
    }

    @Test
    void no_schema_is_kept_of_an_event_that_does_not_exist() throws IOException {
        assertThat(jsonFiles(SCHEMAS))
                .isEqualTo(events().map(event -> event.type() + ".json").collect(toSet()));
    }

    @ParameterizedTest
    @MethodSource("events")
    void each_schema_is_a_schema(PublishedEvent event) throws IOException {
        var metaSchema = DRAFT_2020_12.getSchema(URI.create("https://json-schema.org/draft/2020-12/schema"));

        assertThat(metaSchema.validate(CheckedIn.read(file(event)))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("events")
    void what_a_sender_writes_fits_the_schema_and_is_read_back(PublishedEvent event) throws IOException {
        var example = ExampleEvents.of(event);

        String json = CheckedIn.JSON.writeValueAsString(example);

        assertThat(schema(event).validate(json, InputFormat.JSON)).isEmpty();
        assertThat(CheckedIn.JSON.readValue(json, event.shape())).isEqualTo(example);
    }

    @ParameterizedTest
    @MethodSource("events")
    void an_event_that_lacks_any_property_that_receivers_count_on_does_not_fit(PublishedEvent event)
            throws IOException {
        ObjectNode whole = CheckedIn.JSON.valueToTree(ExampleEvents.of(event));
        JsonSchema schema = schema(event);

        assertThat(GENERATED.of(event).get("required")).isNotEmpty().allSatisfy(name -> assertThat(
                        schema.validate(whole.deepCopy().without(name.asText())))
                .hasSize(1));
    }

    @Test
    void what_is_absent_is_left_out_and_not_null() throws IOException {
        ObjectNode withdrawn = CheckedIn.JSON.valueToTree(
                new CaseClosed(CaseId.random(), OrganisationId.of("gm0344"), Closure.WITHDRAWN, null));

        assertThat(withdrawn.has("nextCaseId")).isFalse();
        assertThat(schema(EventCatalogue.find("nl.veiligwonen.intake.case-closed.v1")
                                .orElseThrow())
                        .validate(withdrawn))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("events")
    void a_property_of_a_later_version_fits(PublishedEvent event) throws IOException {
        ObjectNode later = CheckedIn.JSON.valueToTree(ExampleEvents.of(event));
        later.put("later", true);

        assertThat(schema(event).validate(later)).isEmpty();
    }

    @Test
    void ids_codes_and_amounts_of_the_wrong_form_do_not_fit() throws IOException {
        var event =
                EventCatalogue.find("nl.veiligwonen.funding.cost-declared.v1").orElseThrow();
        ObjectNode wrong = CheckedIn.JSON.valueToTree(ExampleEvents.of(event));
        wrong.put("caseId", "case 12").put("organisation", "Utrecht").put("amountCents", 12.5);

        assertThat(schema(event).validate(wrong))
                .extracting(ValidationMessage::getInstanceLocation)
                .extracting(Object::toString)
                .containsExactlyInAnyOrder("/caseId", "/organisation", "/amountCents");
    }

    /**
     * An event that has grown.
     *
     * @param year the year it had from the start
     * @param later what was added later
     */
    private record Grown(int year, @Nullable EuroCents later) {}

    @Test
    void a_component_that_may_be_absent_is_optional() {
        var grown = new EventSchemas(Path.of("src/test/java/nl/veiligwonen/contracts/schema")).of(Grown.class);

        assertThat(grown.at("/required").toString()).isEqualTo("[\"year\"]");
        assertThat(grown.at("/properties/later/type").toString()).isEqualTo("\"integer\"");
        assertThat(grown.at("/properties/later/description").asText()).isEqualTo("What was added later.");
    }

    @Test
    void every_released_event_is_still_published_and_compatible() throws IOException {
        for (Path release : releases()) {
            for (String file : jsonFiles(release)) {
                assertThat(SCHEMAS.resolve(file)).exists();
                JsonNode released = CheckedIn.read(release.resolve(file));
                assertThat(SchemaCompatibility.breaks(released, CheckedIn.read(SCHEMAS.resolve(file))))
                        .as("%s since %s", file, release.getFileName())
                        .isEmpty();
            }
        }
    }

    private static Stream<PublishedEvent> events() {
        return EventCatalogue.all().stream();
    }

    private static Path file(PublishedEvent event) {
        return SCHEMAS.resolve(event.type() + ".json");
    }

    private static JsonSchema schema(PublishedEvent event) throws IOException {
        return DRAFT_2020_12.getSchema(CheckedIn.read(file(event)), STRICT);
    }

    private static Iterable<Path> releases() throws IOException {
        try (var folders = Files.list(RELEASED)) {
            var releases = folders.toList();
            assertThat(releases).isNotEmpty();
            return releases;
        }
    }

    private static Set<String> jsonFiles(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".json"))
                    .collect(toSet());
        }
    }
}
