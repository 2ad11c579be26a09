package nl.veiligwonen.platform.web.input;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.veiligwonen.platform.web.InputError;
import nl.veiligwonen.platform.web.Problem;
import nl.veiligwonen.platform.web.routing.BodyLimit;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo;
import org.jboss.resteasy.reactive.server.spi.ServerMessageBodyReader;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;
import org.jspecify.annotations.Nullable;

/**
 * Reads the body of a request: strictly, and with all its errors at once, those of its form and those of its values. What
 * it gives to a REST method is valid.
 */
@Provider
@Consumes(MediaType.APPLICATION_JSON)
public class JsonBodyReader implements ServerMessageBodyReader<Object> {

    private static final Comparator<InputError> IN_ORDER = Comparator.comparing(
                    (InputError error) -> String.valueOf(error.pointer()))
            .thenComparing(InputError::reason);

    private final ObjectMapper mapper;
    private final BodyBinder binder;
    private final Validator validator;
    private final PendingErrors pending;
    private final ReceivedBody received;
    private final BodyLimit limit;

    @Inject
    public JsonBodyReader(
            ObjectMapper mapper, Validator validator, PendingErrors pending, ReceivedBody received, BodyLimit limit) {
        this.mapper = StrictJson.like(mapper);
        this.binder = new BodyBinder(this.mapper);
        this.validator = validator;
        this.pending = pending;
        this.received = received;
        this.limit = limit;
    }

    @Override
    public boolean isReadable(Class<?> type, Type genericType, ResteasyReactiveResourceInfo method, MediaType sent) {
        return isJson(sent);
    }

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType sent) {
        return isJson(sent);
    }

    private static boolean isJson(MediaType sent) {
        return MediaType.APPLICATION_JSON_TYPE.isCompatible(sent) && !sent.isWildcardSubtype();
    }

    @Override
    public Object readFrom(Class<Object> type, Type genericType, MediaType sent, ServerRequestContext request)
            throws IOException {
        return read(genericType, request.getInputStream());
    }

    @Override
    public Object readFrom(
            Class<Object> type,
            Type genericType,
            Annotation[] annotations,
            MediaType sent,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        return read(genericType, body);
    }

    private Object read(Type type, InputStream body) throws IOException {
        byte[] bytes = received(body);
        if (bytes.length > limit.bytes()) {
            throw limit.problem().asException();
        }
        List<InputError> errors = new ArrayList<>(pending.all());
        Object value = bytes.length == 0 ? missing(errors) : read(type, bytes, errors);
        if (value == null || !errors.isEmpty()) {
            throw Problem.invalidInput(errors).asException();
        }
        return value;
    }

    private byte[] received(InputStream body) {
        try {
            return body.readNBytes(limit.bytes() + 1);
        } catch (IOException brokenOff) {
            // The sender is gone or no longer makes sense: no fault of ours.
            throw Problem.ofStatus(400).asException();
        }
    }

    private static @Nullable Object missing(List<InputError> errors) {
        errors.add(InputError.inBody("", "is missing: send a JSON document"));
        return null;
    }

    private @Nullable Object read(Type type, byte[] bytes, List<InputError> errors) throws IOException {
        JsonNode tree;
        try {
            tree = mapper.readTree(bytes);
        } catch (JsonProcessingException malformed) {
            errors.add(malformed(malformed));
            return null;
        }
        if (tree.isMissingNode() || tree.isNull()) {
            return missing(errors);
        }
        received.remember(tree);
        errors.addAll(ForbiddenText.in(tree));
        JavaType target = mapper.constructType(type);
        BodyBinder.Bound bound = binder.bind(tree, target);
        errors.addAll(bound.misfits());
        if (bound.value() != null) {
            errors.addAll(violations(bound.value(), bound.misfits()));
        }
        return bound.value();
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
