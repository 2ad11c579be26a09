package nl.veiligwonen.contracts.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class SchemaCompatibilityTest {

    private static final String RELEASED = """
            {"$id": "urn:example", "title": "Granted", "type": "object", "description": "As it was.",
             "properties": {
               "caseId": {"type": "string", "format": "uuid"},
               "year": {"type": "integer", "minimum": 2000},
               "note": {"type": "string", "enum": ["a", "b"]},
               "measures": {"type": "array", "items": {
                 "type": "object", "properties": {"cents": {"type": "integer"}}, "required": ["cents"]}}},
             "required": ["caseId", "measures"],
             "additionalProperties": true}
            """;

    @Test
    void the_same_schema_is_compatible() {
        assertThat(changed(schema -> {})).isEmpty();
    }

    @Test
    void a_new_optional_property_is_compatible() {
        assertThat(changed(schema -> schema.withObject("/properties/more").put("type", "string")))
                .isEmpty();
        assertThat(changed(
                        schema -> items(schema).withObject("/properties/more").put("type", "string")))
                .isEmpty();
    }

    @Test
    void better_words_are_compatible() {
        assertThat(changed(schema -> {
                    schema.put("description", "Better said.").put("title", "Contribution granted");
                    property(schema, "year").put("description", "The budget year.");
                }))
                .isEmpty();
    }

    @Test
    void another_order_of_required_properties_is_compatible() {
        assertThat(changed(schema -> schema.putArray("required").add("measures").add("caseId")))
                .isEmpty();
    }

    @Test
    void a_required_property_cannot_be_removed() {
        assertThat(changed(schema -> {
                    schema.withObject("/properties").remove("caseId");
                    schema.putArray("required").add("measures");
                }))
                .anyMatch(broken -> broken.contains("/properties/caseId has been removed"));
    }

    @Test
    void an_optional_property_cannot_be_removed_either() {
        assertThat(changed(schema -> schema.withObject("/properties").remove("note")))
                .containsExactly("/properties/note has been removed");
    }

    @Test
    void a_renamed_property_is_a_removed_one() {
        assertThat(changed(schema -> {
                    ObjectNode properties = schema.withObject("/properties");
                    properties.set("budgetYear", properties.remove("year"));
                }))
                .containsExactly("/properties/year has been removed");
    }

    @Test
    void a_type_cannot_change() {
        assertThat(changed(schema -> property(schema, "year").put("type", "number")))
                .containsExactly("/properties/year/type was \"integer\" and is now \"number\"");
    }

    @Test
    void a_type_cannot_come_to_allow_null() {
        assertThat(changed(schema ->
                        property(schema, "year").putArray("type").add("integer").add("null")))
                .hasSize(1);
    }

    @Test
    void a_format_cannot_change_come_or_go() {
        assertThat(changed(schema -> property(schema, "caseId").put("format", "uri")))
                .hasSize(1);
        assertThat(changed(schema -> property(schema, "caseId").remove("format")))
                .hasSize(1);
        assertThat(changed(schema -> property(schema, "note").put("format", "date")))
                .hasSize(1);
    }

    @Test
    void a_bound_cannot_be_narrowed_or_widened() {
        assertThat(changed(schema -> property(schema, "year").put("minimum", 2020)))
                .hasSize(1);
        assertThat(changed(schema -> property(schema, "year").put("minimum", 1990)))
                .hasSize(1);
    }

    @Test
    void a_closed_list_cannot_gain_or_lose_a_value() {
        assertThat(changed(schema -> property(schema, "note").withArray("/enum").add("c")))
                .hasSize(1);
        assertThat(changed(schema -> property(schema, "note").withArray("/enum").remove(0)))
                .hasSize(1);
    }

    @Test
    void an_optional_property_cannot_become_required() {
        assertThat(changed(schema -> schema.withArray("/required").add("year")))
                .containsExactly("/required: year is now required, and events of before may lack it");
    }

    @Test
    void a_new_property_cannot_be_required() {
        assertThat(changed(schema -> {
                    schema.withObject("/properties/more").put("type", "string");
                    schema.withArray("/required").add("more");
                }))
                .containsExactly("/required: more is now required, and events of before may lack it");
    }

    @Test
    void a_required_property_cannot_become_optional() {
        assertThat(changed(schema -> schema.putArray("required").add("caseId")))
                .containsExactly("/required: measures may now be absent, and receivers count on it");
    }

    @Test
    void what_lies_in_a_list_cannot_change() {
        assertThat(changed(schema -> items(schema).withObject("/properties").remove("cents")))
                .containsExactly("/properties/measures/items/properties/cents has been removed");
    }

    @Test
    void an_open_event_cannot_be_closed() {
        assertThat(changed(schema -> schema.put("additionalProperties", false))).hasSize(1);
    }

    @Test
    void an_event_cannot_get_another_identity() {
        assertThat(changed(schema -> schema.put("$id", "urn:other"))).hasSize(1);
    }

    private static List<String> changed(Consumer<ObjectNode> change) {
        ObjectNode current = released();
        change.accept(current);
        return SchemaCompatibility.breaks(released(), current);
    }

    private static ObjectNode released() {
        try {
            return (ObjectNode) CheckedIn.JSON.readTree(RELEASED);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private static ObjectNode property(ObjectNode schema, String name) {
        return schema.withObject("/properties/" + name);
    }

    private static ObjectNode items(ObjectNode schema) {
        return property(schema, "measures").withObject("/items");
    }
}
