package nl.veiligwonen.platform.web.input;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.veiligwonen.platform.web.InputError;
import org.jspecify.annotations.Nullable;

/**
 * Turns a tree of JSON into a request record and finds all that does not fit. Jackson stops at the first misfit; so each
 * misfit is noted and taken out of the tree, and the rest is tried again.
 */
final class BodyBinder {

    /** What is wrong with a property that a record has not. */
    static final String UNKNOWN = "is not known here";

    /** One more than is told, to know that there are more. */
    private static final int MAX_MISFITS = 101;

    private final ObjectMapper mapper;

    BodyBinder(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /**
     * What became of a body.
     *
     * @param value the record, without what did not fit; null if nothing could be made of it
     * @param misfits what did not fit
     */
    record Bound(@Nullable Object value, List<InputError> misfits) {}

    /** Makes a record of a tree. Takes misfits out of the tree. */
    Bound bind(JsonNode tree, JavaType type) {
        Map<String, InputError> misfits = new LinkedHashMap<>();
        while (misfits.size() < MAX_MISFITS) {
            try {
                return bound(mapper.readerFor(type).readValue(tree), misfits);
            } catch (JsonMappingException misfit) {
                if (!takeOut(misfit, tree, misfits)) {
                    break;
                }
            } catch (IOException unreadable) {
                throw new IllegalStateException("A tree is read without input or output", unreadable);
            }
        }
        return bound(null, misfits);
    }

    /** Notes a misfit and takes it out of the tree; false if nothing more can be found out. */
    private static boolean takeOut(JsonMappingException misfit, JsonNode tree, Map<String, InputError> misfits) {
        String pointer = pointer(misfit.getPath());
        if (pointer.isEmpty() || isMissing(tree, pointer)) {
            return fillIn(misfit, tree, pointer, misfits);
        } else if (followsFromAnother(pointer, misfits)) {
            return false;
        }
        misfits.put(pointer, InputError.inBody(pointer, reason(misfit)));
        return remove(tree, pointer);
    }

    /** A boolean that was not sent is false; a number that was not sent is an error, unless it did not fit. */
    private static boolean fillIn(
            JsonMappingException misfit, JsonNode tree, String pointer, Map<String, InputError> misfits) {
        if (!pointer.isEmpty()
                && misfit instanceof MismatchedInputException mismatch
                && isPrimitive(mismatch.getTargetType())
                && tree.at(JsonPointer.compile(pointer).head()) instanceof ObjectNode parent) {
            String name = JsonPointer.compile(pointer).last().getMatchingProperty();
            if (mismatch.getTargetType() == boolean.class) {
                parent.put(name, false);
            } else {
                misfits.putIfAbsent(pointer, InputError.inBody(pointer, "is missing"));
                parent.put(name, 0);
            }
            return true;
        } else if (!followsFromAnother(pointer, misfits)) {
            misfits.put(pointer, InputError.inBody(pointer, reason(misfit)));
        }
        return false;
    }

    private static boolean isPrimitive(@Nullable Class<?> type) {
        return type != null && type.isPrimitive();
    }

    private static boolean isMissing(JsonNode tree, String pointer) {
        return tree.at(pointer).isMissingNode();
    }

    private static Bound bound(@Nullable Object value, Map<String, InputError> misfits) {
        return new Bound(value, new ArrayList<>(misfits.values()));
    }

    /** Whether an object can't be made only because something in it has been taken out. */
    private static boolean followsFromAnother(String pointer, Map<String, InputError> misfits) {
        return misfits.keySet().stream().anyMatch(known -> known.equals(pointer) || known.startsWith(pointer + "/"));
    }

    private static String reason(JsonMappingException misfit) {
        return switch (misfit) {
            case UnrecognizedPropertyException unknown -> UNKNOWN;
            case ValueInstantiationException refused ->
                Expected.afterRefusal(refused.getCause(), refused.getType().getRawClass());
            case MismatchedInputException mismatch -> Expected.of(mismatch.getTargetType());
            case JsonMappingException other ->
                other.getCause() instanceof JsonProcessingException ? "must be a whole number" : "is not valid";
        };
    }

    private static String pointer(List<JsonMappingException.Reference> path) {
        StringBuilder pointer = new StringBuilder();
        for (JsonMappingException.Reference step : path) {
            pointer.append('/')
                    .append(step.getIndex() >= 0 ? "" + step.getIndex() : Pointers.escape(step.getFieldName()));
        }
        return pointer.toString();
    }

    private static boolean remove(JsonNode tree, String pointer) {
        JsonPointer place = JsonPointer.compile(pointer);
        return switch (tree.at(place.head())) {
            case ObjectNode object -> object.remove(place.last().getMatchingProperty()) != null;
            case ArrayNode array ->
                !array.setNull(place.last().getMatchingIndex()).isEmpty();
            default -> false;
        };
    }
}
