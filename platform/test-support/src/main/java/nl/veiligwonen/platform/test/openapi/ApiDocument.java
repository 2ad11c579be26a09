package nl.veiligwonen.platform.test.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** An OpenAPI document of version 3.1, and what it says. Its schemas are JSON Schemas (OpenAPI 3.1.0, section 4.8.24). */
final class ApiDocument {

    private static final String ADDRESS = "urn:veiligwonen:openapi";
    private static final String CASE_ID = "#/components/schemas/CaseId";
    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");
    private static final SchemaValidatorsConfig STRICT = SchemaValidatorsConfig.builder()
            .formatAssertionsEnabled(true)
            .pathType(PathType.JSON_POINTER)
            .build();

    private final JsonNode root;
    private final JsonSchemaFactory schemas;

    ApiDocument(JsonNode root) {
        this.root = root;
        this.schemas = JsonSchemaFactory.getInstance(
                VersionFlag.V202012,
                builder -> builder.schemaLoaders(loaders -> loaders.schemas(address -> root.toString())));
    }

    /** A method on a path. */
    record Operation(String path, String method, JsonNode description) {

        /** Its parameters in a place: {@code query}, {@code header} or {@code path}. */
        Stream<JsonNode> parameters(String place) {
            return description
                    .path("parameters")
                    .valueStream()
                    .filter(parameter -> parameter.path("in").asText().equals(place));
        }

        boolean takesInput() {
            return !method.equals("get") || !description.path("parameters").isEmpty();
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    /** An example, and where in the document its schema is. */
    record Example(String where, String schema, JsonNode value) {}

    JsonNode root() {
        return root;
    }

    List<Operation> operations() {
        return root.path("paths")
                .propertyStream()
                .flatMap(path -> path.getValue()
                        .propertyStream()
                        .filter(entry -> METHODS.contains(entry.getKey()))
                        .map(entry -> new Operation(path.getKey(), entry.getKey(), entry.getValue())))
                .toList();
    }

    /** What a node says, or what it refers to. */
    JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? root.at(node.get("$ref").asText().substring(1)) : node;
    }

    /** The answers of an operation by their status. */
    Stream<Entry<String, JsonNode>> answers(Operation operation) {
        return operation
                .description()
                .path("responses")
                .propertyStream()
                .map(answer -> Map.entry(answer.getKey(), resolved(answer.getValue())));
    }

    /** Whether an answer that is no problem can name a case, wherever in it. */
    boolean canNameACase(Operation operation) {
        return answers(operation)
                .filter(answer -> answer.getKey().startsWith("2"))
                .anyMatch(answer -> namesACase(answer.getValue(), new HashSet<>()));
    }

    private boolean namesACase(JsonNode node, Set<String> seen) {
        String reference = node.path("$ref").asText();
        boolean there = reference.equals(CASE_ID) || node.path("properties").has("caseId");
        boolean behind = !reference.isEmpty() && seen.add(reference) && namesACase(resolved(node), seen);
        return there || behind || node.valueStream().anyMatch(part -> namesACase(part, seen));
    }

    /** The first type of body that an operation takes; empty if it takes none. */
    Optional<String> bodyType(Operation operation) {
        return operation
                .description()
                .path("requestBody")
                .path("content")
                .propertyStream()
                .map(Entry::getKey)
                .findFirst();
    }

    /** What a parameter can be. */
    String exampleOf(JsonNode parameter) {
        JsonNode told = parameter.path("example");
        return told.isMissingNode()
                ? composed(parameter.path("schema")).map(JsonNode::asText).orElse("1")
                : told.asText();
    }

    /** The examples of the bodies that an operation takes. */
    Stream<Example> bodyExamples(Operation operation) {
        return operation
                .description()
                .path("requestBody")
                .path("content")
                .propertyStream()
                .flatMap(content -> examples(
                        operation + " as " + content.getKey(),
                        pointer(operation, content.getKey()),
                        content.getValue()));
    }

    private Stream<Example> examples(String where, String schemaPointer, JsonNode mediaType) {
        JsonNode schema = mediaType.path("schema");
        List<JsonNode> told = Stream.of(
                        Stream.of(mediaType.path("example")).filter(example -> !example.isMissingNode()),
                        mediaType.path("examples").valueStream().map(example -> example.path("value")),
                        resolved(schema).path("examples").valueStream())
                .flatMap(examples -> examples)
                .toList();
        Stream<JsonNode> examples = told.isEmpty() ? composed(schema).stream() : told.stream();
        return examples.map(value -> new Example(where, schemaPointer, value));
    }

    /** The example that tools make of the examples of the properties. */
    private Optional<JsonNode> composed(JsonNode reference) {
        JsonNode schema = resolved(reference);
        Optional<JsonNode> told = Stream.of(
                        schema.path("examples").path(0),
                        schema.path("default"),
                        schema.path("enum").path(0))
                .filter(value -> !value.isMissingNode())
                .findFirst();
        if (told.isPresent()) {
            return told;
        } else if (schema.has("properties")) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            schema.get("properties").propertyStream().forEach(property -> composed(property.getValue())
                    .ifPresent(value -> object.set(property.getKey(), value)));
            return Optional.of(object);
        } else if (schema.has("items")) {
            return composed(schema.get("items"))
                    .map(item -> JsonNodeFactory.instance.arrayNode().add(item));
        }
        return Stream.of("allOf", "anyOf", "oneOf")
                .flatMap(alternatives -> schema.path(alternatives).valueStream())
                .flatMap(alternative -> composed(alternative).stream())
                .findFirst();
    }

    /** All examples of the schemas that have a name. */
    Stream<Example> schemaExamples() {
        return root.at("/components/schemas")
                .propertyStream()
                .flatMap(schema -> schemaExamples("/components/schemas/" + escape(schema.getKey()), schema.getValue()));
    }

    private static Stream<Example> schemaExamples(String pointer, JsonNode schema) {
        Stream<Example> own = schema.path("examples").valueStream().map(value -> new Example(pointer, pointer, value));
        Stream<Example> ofProperties = schema.path("properties")
                .propertyStream()
                .flatMap(property ->
                        schemaExamples(pointer + "/properties/" + escape(property.getKey()), property.getValue()));
        return Stream.concat(own, ofProperties);
    }

    /** What is wrong with an example by its schema; nothing if it fits. */
    Set<ValidationMessage> misfits(Example example) {
        return schemas.getSchema(SchemaLocation.of(ADDRESS + "#" + example.schema()), STRICT)
                .validate(example.value());
    }

    private static String pointer(Operation operation, String mediaType) {
        return "/paths/%s/%s/requestBody/content/%s/schema"
                .formatted(escape(operation.path()), operation.method(), escape(mediaType));
    }

    private static String escape(String name) {
        return name.replace("~", "~0").replace("/", "~1").replace("{", "%7B").replace("}", "%7D");
    }
}
