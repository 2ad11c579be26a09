package nl.veiligwonen.platform.web.input;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.validation.Validator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.veiligwonen.platform.web.InputError;
import org.jspecify.annotations.Nullable;

/** Reads JSON into records: strictly, and with all its errors at once, those of its form and those of its values. */
@Singleton
public class StrictReader {

    private static final Comparator<InputError> IN_ORDER = Comparator.comparing(
                    (InputError error) -> String.valueOf(error.pointer()))
            .thenComparing(InputError::reason);

    private final ObjectMapper mapper;
    private final BodyBinder binder;
    private final Validator validator;

    @Inject
    public StrictReader(ObjectMapper mapper, Validator validator) {
        this.mapper = StrictJson.like(mapper);
        this.binder = new BodyBinder(this.mapper);
        this.validator = validator;
    }

    /**
     * What has been read.
     *
     * @param value the record; valid if there are no errors, and otherwise without what was wrong; null if nothing could
     *     be made of it
     * @param errors all that is wrong with it
     * @param tree the JSON as it was sent; null if it was none
     */
    public record Reading<T>(
            @Nullable T value,
            List<InputError> errors,
            @Nullable JsonNode tree) {
        public Reading {
            errors = List.copyOf(errors);
        }

        static <T> Reading<T> failed(InputError error) {
            return new Reading<>(null, List.of(error), null);
        }
    }

    /** Whether an error is that something was sent of which nothing is known here. */
    public static boolean isUnknown(InputError error) {
        return error.reason().equals(BodyBinder.UNKNOWN);
    }

    /** Reads a document in UTF-8. */
    public <T> Reading<T> read(byte[] json, Class<T> type) {
        return read(json, mapper.constructType(type));
    }

    /** Reads what has been taken apart already. */
    public <T> Reading<T> read(JsonNode tree, Class<T> type) {
        return read(tree, mapper.constructType(type));
    }

    <T> Reading<T> read(byte[] json, JavaType type) {
        if (json.length == 0) {
            return missing();
        }
        try {
            JsonNode tree = mapper.readTree(json);
            return tree.isMissingNode() || tree.isNull() ? missing() : read(tree, type);
        } catch (JsonProcessingException malformed) {
            return Reading.failed(malformed(malformed));
        } catch (IOException impossible) {
            throw new IllegalStateException("Bytes are read without input or output", impossible);
        }
    }

    JavaType type(java.lang.reflect.Type type) {
        return mapper.constructType(type);
    }

    private static <T> Reading<T> missing() {
        return Reading.failed(InputError.inBody("", "is missing: send a JSON document"));
    }

    @SuppressWarnings("unchecked") // The binder makes what the type says.
    private <T> Reading<T> read(JsonNode tree, JavaType type) {
        List<InputError> errors = new ArrayList<>(ForbiddenText.in(tree));
        BodyBinder.Bound bound = binder.bind(tree.deepCopy(), type);
        errors.addAll(bound.misfits());
        if (bound.value() != null) {
            errors.addAll(violations(bound.value(), bound.misfits()));
        }
        return new Reading<>((T) bound.value(), errors, tree);
    }

    private List<InputError> violations(Object value, List<InputError> misfits) {
        return validator.validate(value).stream()
                .map(violation -> InputError.inBody(Pointers.of(violation.getPropertyPath()), violation.getMessage()))
                .filter(violation -> misfits.stream().noneMatch(misfit -> isAt(violation, misfit)))
                .sorted(IN_ORDER)
                .toList();
    }

    /** What was taken out because it did not fit is missing now, but that is not the caller's error. */
    private static boolean isAt(InputError violation, InputError misfit) {
        return String.valueOf(violation.pointer()).equals(misfit.pointer());
    }

    /** Jackson's own message would repeat what was sent; only the kind and the place are told. */
    private static InputError malformed(JsonProcessingException malformed) {
        String what =
                switch (malformed) {
                    case StreamConstraintsException tooMuch -> "is nested too deep or holds a value that is too long";
                    case JsonParseException twice
                    when twice.getOriginalMessage().startsWith("Duplicate") -> "names a property twice";
                    default -> "is not well-formed JSON";
                };
        JsonLocation place = malformed.getLocation();
        String where = place == null ? "" : ", at line %d, column %d".formatted(place.getLineNr(), place.getColumnNr());
        return InputError.inBody("", what + where);
    }
}
