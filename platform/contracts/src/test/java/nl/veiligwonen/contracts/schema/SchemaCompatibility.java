package nl.veiligwonen.contracts.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Compares the schema of an event with a released one. Topics keep events for ever, so compatibility goes both ways: a
 * receiver of the released schema must understand new events, and a receiver of the new schema all old ones. What is
 * left is to add an optional property and to say things better.
 */
final class SchemaCompatibility {

    /** Keywords that assert nothing about an event. */
    private static final Set<String> ANNOTATIONS = Set.of("title", "description", "$comment", "examples", "deprecated");

    private final List<String> breaks = new ArrayList<>();

    private SchemaCompatibility() {}

    /** What would break receivers, each with the place in the schema; empty if nothing would. */
    static List<String> breaks(JsonNode released, JsonNode current) {
        var comparison = new SchemaCompatibility();
        comparison.compare("", released, current);
        return comparison.breaks;
    }

    private void compare(String at, JsonNode released, JsonNode current) {
        Set<String> keywords = new TreeSet<>();
        released.fieldNames().forEachRemaining(keywords::add);
        current.fieldNames().forEachRemaining(keywords::add);
        keywords.removeAll(ANNOTATIONS);
        for (String keyword : keywords) {
            compare(at + "/" + keyword, keyword, released.path(keyword), current.path(keyword));
        }
    }

    private void compare(String at, String keyword, JsonNode released, JsonNode current) {
        switch (keyword) {
            case "properties" -> compareProperties(at, released, current);
            case "required" -> compareRequired(at, released, current);
            case "items" -> compare(at, released, current);
            default -> {
                if (!released.equals(current)) {
                    breaks.add("%s was %s and is now %s".formatted(at, orNothing(released), orNothing(current)));
                }
            }
        }
    }

    private void compareProperties(String at, JsonNode released, JsonNode current) {
        released.fieldNames().forEachRemaining(name -> {
            if (current.has(name)) {
                compare(at + "/" + name, released.path(name), current.path(name));
            } else {
                breaks.add("%s/%s has been removed".formatted(at, name));
            }
        });
    }

    private void compareRequired(String at, JsonNode released, JsonNode current) {
        Set<String> before = names(released);
        Set<String> now = names(current);
        before.stream()
                .filter(name -> !now.contains(name))
                .forEach(name -> breaks.add("%s: %s may now be absent, and receivers count on it".formatted(at, name)));
        now.stream()
                .filter(name -> !before.contains(name))
                .forEach(name ->
                        breaks.add("%s: %s is now required, and events of before may lack it".formatted(at, name)));
    }

    private static Set<String> names(JsonNode required) {
        Set<String> names = new TreeSet<>();
        required.forEach(name -> names.add(name.asText()));
        return names;
    }

    private static String orNothing(JsonNode node) {
        return node.isMissingNode() ? "absent" : node.toString();
    }
}
