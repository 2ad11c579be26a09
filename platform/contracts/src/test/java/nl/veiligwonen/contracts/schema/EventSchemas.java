package nl.veiligwonen.contracts.schema;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import nl.veiligwonen.contracts.CaseId;
import nl.veiligwonen.contracts.EuroCents;
import nl.veiligwonen.contracts.LoanId;
import nl.veiligwonen.contracts.MeasureId;
import nl.veiligwonen.contracts.OrganisationId;
import nl.veiligwonen.contracts.PublishedEvent;
import nl.veiligwonen.contracts.Publisher;
import nl.veiligwonen.contracts.RecurringCostId;
import org.jspecify.annotations.Nullable;

/**
 * Makes the JSON Schema (2020-12) of an event from its record. A component is required unless it is {@link Nullable};
 * receivers must accept properties that they do not know, so that an event can grow.
 */
final class EventSchemas {

    private static final Map<Class<?>, Consumer<ObjectNode>> VALUES = Map.of(
            CaseId.class, EventSchemas::uuid,
            MeasureId.class, EventSchemas::uuid,
            LoanId.class, EventSchemas::uuid,
            RecurringCostId.class, EventSchemas::uuid,
            OrganisationId.class, EventSchemas::tooiCode,
            EuroCents.class, EventSchemas::cents);

    private final SourceComments comments;
    private final SchemaGenerator generator = generator();

    /** Schemas of the published language. */
    EventSchemas() {
        this(Path.of("src/main/java/nl/veiligwonen/contracts"));
    }

    /** Schemas of records whose source is in a folder. */
    EventSchemas(Path sources) {
        comments = new SourceComments(sources);
    }

    /** The schema of an event. */
    ObjectNode of(PublishedEvent event) {
        ObjectNode generated = of(event.shape());
        ObjectNode schema = generated.objectNode();
        schema.put("$schema", SchemaVersion.DRAFT_2020_12.getIdentifier());
        schema.put("$id", event.dataSchema().toString());
        schema.put("title", event.shape().getSimpleName());
        schema.put("description", description(event));
        return schema.setAll(generated);
    }

    /** The schema of a record as such, without identity. */
    ObjectNode of(Class<?> shape) {
        return generator.generateSchema(shape);
    }

    /** What the source says of an event. */
    String description(PublishedEvent event) {
        return comments.ofType(event.shape())
                .orElseThrow(() -> new IllegalStateException(event.type() + " is not described"));
    }

    /** What the source says of all events of a service. */
    String description(Publisher publisher) {
        return comments.ofType(publisher.family()).orElseThrow();
    }

    private SchemaGenerator generator() {
        var config = new SchemaGeneratorConfigBuilder(SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
                .with(Option.INLINE_ALL_SCHEMAS)
                .without(Option.SCHEMA_VERSION_INDICATOR);
        config.forFields()
                .withRequiredCheck(
                        field -> !field.getRawMember().getAnnotatedType().isAnnotationPresent(Nullable.class))
                .withDescriptionResolver(this::description);
        config.forTypesInGeneral()
                .withPropertySorter((one, other) -> 0)
                .withCustomDefinitionProvider((type, context) -> {
                    var value = VALUES.get(type.getErasedType());
                    if (value == null) {
                        return null;
                    }
                    var schema = context.getGeneratorConfig().createObjectNode();
                    value.accept(schema);
                    return new CustomDefinition(schema, true);
                })
                .withTypeAttributeOverride((schema, type, context) -> {
                    if (schema.has("properties")) {
                        schema.put("additionalProperties", true);
                    }
                });
        return new SchemaGenerator(config.build());
    }

    private static boolean isNullable(FieldScope field) {
        return field.getRawMember().getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private String description(FieldScope field) {
        if (field.isFakeContainerItemScope()) {
            return comments.ofType(field.getType().getErasedType()).orElseThrow();
        }
        Class<?> record = field.getRawMember().getDeclaringClass();
        return comments.ofComponent(record, field.getName())
                .orElseThrow(() -> new IllegalStateException(
                        "%s of %s is not described".formatted(field.getName(), record.getSimpleName())));
    }

    private static void uuid(ObjectNode schema) {
        schema.put("type", "string").put("format", "uuid");
    }

    private static void tooiCode(ObjectNode schema) {
        schema.put("type", "string").put("pattern", "^(gm[0-9]{4}|pv[0-9]{2}|ws[0-9]{4})$");
    }

    private static void cents(ObjectNode schema) {
        schema.put("type", "integer").put("format", "int64");
    }
}
