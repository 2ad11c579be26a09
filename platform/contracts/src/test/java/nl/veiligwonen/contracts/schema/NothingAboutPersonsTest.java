package nl.veiligwonen.contracts.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.veiligwonen.contracts.EventCatalogue;
import org.junit.jupiter.api.Test;

/**
 * What is published can't be called back, so nothing about persons, homes, threats or the content of measures may be in
 * it. A property is allowed only when it is on the list, and a text only when it has the form of an opaque id or a code,
 * or is one of a few words.
 */
class NothingAboutPersonsTest {

    private static final Set<String> ALLOWED = Set.of(
            "caseId",
            "closure",
            "nextCaseId",
            "organisation",
            "revision",
            "measures",
            "measureId",
            "estimatedCostCents",
            "year",
            "ceilingCents",
            "amountCents",
            "committedCents",
            "leftCents",
            "requestedCents",
            "releasedCents",
            "notTakenOver",
            "loanId",
            "valueCents",
            "recurringCostId",
            "monthlyCents",
            "totalCents",
            "paidInFull",
            "determinedCents",
            "paidCents",
            "raisedByCents",
            "lapsedCents",
            "carriedOverCents");

    private static final String PERSONAL =
            "(?i).*(name|naam|person|holder|birth|gender|citizen|bsn|address|street|house|home"
                    + "|postal|zip|city|place|location|phone|mail|iban|account|finding|threat|risk|incident|remark|reason|note"
                    + "|text|description|content|visit|scheduled|actor|user|adviser|official).*";

    private final EventSchemas schemas = new EventSchemas();

    @Test
    void every_property_of_every_event_is_on_the_list() {
        assertThat(properties().keySet()).isEqualTo(new TreeSet<>(ALLOWED));
    }

    @Test
    void no_property_sounds_like_a_person_a_home_or_a_threat() {
        assertThat(properties().keySet()).noneMatch(name -> name.matches(PERSONAL));
        assertThat(Stream.of("officeHolderName", "postalCode", "findings", "remarks", "visitedAt"))
                .allMatch(name -> name.matches(PERSONAL));
    }

    @Test
    void no_event_has_free_text() {
        assertThat(properties().values())
                .filteredOn(property -> property.path("type").asText().equals("string"))
                .isNotEmpty()
                .allMatch(property -> property.path("format").asText().equals("uuid")
                        || property.has("pattern")
                        || property.has("enum"));
    }

    /** All properties of all events, those within lists too, by name. */
    private Map<String, JsonNode> properties() {
        Map<String, JsonNode> properties = new TreeMap<>();
        EventCatalogue.all().forEach(event -> collect(schemas.of(event), properties));
        return properties;
    }

    private static void collect(JsonNode schema, Map<String, JsonNode> properties) {
        schema.path("properties").properties().forEach(property -> {
            properties.put(property.getKey(), property.getValue());
            collect(property.getValue(), properties);
        });
        if (schema.has("items")) {
            collect(schema.get("items"), properties);
        }
    }
}
