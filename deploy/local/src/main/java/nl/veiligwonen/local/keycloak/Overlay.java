package nl.veiligwonen.local.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * Lays one realm over another. Objects become one. Of lists of things that have a name, those of the same name become one, and others
 * are added. Anything else is replaced.
 */
final class Overlay {

    /** What clients, flows, users and the rest are told apart by. */
    private static final List<String> NAMES = List.of("clientId", "alias", "username", "name");

    private Overlay() {}

    /** Changes the first, and only it. */
    static void lay(ObjectNode below, ObjectNode above) {
        above.properties().forEach(property -> {
            JsonNode old = below.get(property.getKey());
            JsonNode put = property.getValue();
            if (old instanceof ObjectNode object && put instanceof ObjectNode more) {
                lay(object, more);
            } else if (old instanceof ArrayNode list && put instanceof ArrayNode more && areNamed(more)) {
                more.forEach(item -> layItem(list, (ObjectNode) item));
            } else {
                below.set(property.getKey(), put.deepCopy());
            }
        });
    }

    private static void layItem(ArrayNode list, ObjectNode item) {
        Optional<ObjectNode> same = StreamSupport.stream(list.spliterator(), false)
                .filter(other -> name(other).equals(name(item)))
                .map(ObjectNode.class::cast)
                .findFirst();
        same.ifPresentOrElse(below -> lay(below, item), () -> list.add(item.deepCopy()));
    }

    private static boolean areNamed(ArrayNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .allMatch(item -> name(item).isPresent());
    }

    private static Optional<String> name(JsonNode item) {
        return NAMES.stream()
                .filter(item::has)
                .map(name -> item.path(name).asText())
                .findFirst();
    }
}
