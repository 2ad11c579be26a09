package nl.veiligwonen.platform.web.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** The examples of schemas as they can be pasted. */
final class Examples {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** Where the rule set of the NL API Design Rules 2.2.0 takes the member of an example for a method of a path. */
    private static final Pattern LOOKS_LIKE_A_METHOD = Pattern.compile("put|post|patch");

    private Examples() {}

    /**
     * Makes text of what annotations write as JSON text, and leaves out examples of whole objects that no linter would
     * let pass for a name such as {@code postalCode}: tools make the same of the examples of the properties.
     */
    static void mend(Schema schema) {
        List<Object> examples = schema.getExamples();
        if (examples != null) {
            List<Object> mended = examples.stream()
                    .map(Examples::unquoted)
                    .filter(example -> !looksLikeMethods(example))
                    .toList();
            schema.setExamples(mended.isEmpty() ? null : mended);
        }
    }

    private static Object unquoted(Object example) {
        if (!(example instanceof String text) || !text.startsWith("\"")) {
            return example;
        }
        try {
            return MAPPER.readValue(text, String.class);
        } catch (JsonProcessingException meantAsItIs) {
            return example;
        }
    }

    private static boolean looksLikeMethods(Object example) {
        return switch (example) {
            case Map<?, ?> object ->
                object.entrySet().stream()
                        .anyMatch(member -> LOOKS_LIKE_A_METHOD
                                        .matcher(member.getKey().toString())
                                        .find()
                                || looksLikeMethods(member.getValue()));
            case List<?> list -> list.stream().anyMatch(Examples::looksLikeMethods);
            default -> false;
        };
    }
}
