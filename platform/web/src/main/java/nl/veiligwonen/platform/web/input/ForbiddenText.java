package nl.veiligwonen.platform.web.input;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.veiligwonen.platform.web.InputError;

/** Finds text that no one types and no database keeps: control characters and halves of characters. */
final class ForbiddenText {

    private ForbiddenText() {}

    /** Where such text is. */
    static List<InputError> in(JsonNode tree) {
        return find(tree, "").toList();
    }

    private static Stream<InputError> find(JsonNode node, String pointer) {
        if (node.isTextual()) {
            return isForbidden(node.textValue())
                    ? Stream.of(InputError.inBody(pointer, "must not hold control characters or broken characters"))
                    : Stream.of();
        } else if (node.isObject()) {
            return node.properties().stream()
                    .flatMap(property -> find(property.getValue(), pointer + "/" + Pointers.escape(property.getKey())));
        }
        return IntStream.range(0, node.size()).boxed().flatMap(index -> find(node.get(index), pointer + "/" + index));
    }

    private static boolean isForbidden(String text) {
        return text.codePoints().anyMatch(ForbiddenText::isForbidden);
    }

    /** A surrogate is only a code point of its own when its other half is missing. */
    private static boolean isForbidden(int codePoint) {
        boolean layout = codePoint == '\n' || codePoint == '\r' || codePoint == '\t';
        return (Character.isISOControl(codePoint) && !layout) || Character.getType(codePoint) == Character.SURROGATE;
    }
}
