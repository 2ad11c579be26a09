package nl.veiligwonen.platform.web.input;

import jakarta.validation.Validator;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.veiligwonen.platform.web.InputError;

/**
 * A query parameter of a REST method.
 *
 * @param name as callers write it
 * @param type what it is read as
 * @param field where its constraints are, if it is a field of a parameter bean
 */
record QueryParameter(String name, Class<?> type, Optional<Field> field) {

    /** Those of a method, its parameter beans included. */
    static List<QueryParameter> of(Method method) {
        return Arrays.stream(method.getParameters()).flatMap(QueryParameter::of).toList();
    }

    private static Stream<QueryParameter> of(Parameter parameter) {
        if (parameter.isAnnotationPresent(BeanParam.class)) {
            return Arrays.stream(parameter.getType().getDeclaredFields())
                    .filter(field -> field.isAnnotationPresent(QueryParam.class))
                    .map(field -> new QueryParameter(
                            field.getAnnotation(QueryParam.class).value(), field.getType(), Optional.of(field)));
        }
        return Optional.ofNullable(parameter.getAnnotation(QueryParam.class)).stream()
                .map(query -> new QueryParameter(query.value(), parameter.getType(), Optional.empty()));
    }

    /** What is wrong with what was sent for it. */
    List<InputError> errors(List<String> sent, Validator validator) {
        if (sent.isEmpty()) {
            return List.of();
        } else if (sent.size() > 1) {
            return List.of(InputError.inQuery(name, "must be given once"));
        }
        try {
            Object value = ParameterText.read(sent.getFirst(), type);
            return field.stream()
                    .flatMap(place ->
                            validator.validateValue(place.getDeclaringClass(), place.getName(), value).stream())
                    .map(violation -> InputError.inQuery(name, violation.getMessage()))
                    .sorted(Comparator.comparing(InputError::reason))
                    .toList();
        } catch (UnreadableTextException unreadable) {
            return List.of(InputError.inQuery(name, unreadable.reason()));
        }
    }
}
