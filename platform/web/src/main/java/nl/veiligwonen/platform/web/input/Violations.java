package nl.veiligwonen.platform.web.input;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.veiligwonen.platform.web.InputError;

/** What Bean Validation finds wrong with the arguments of REST methods, in the words of HTTP. */
public final class Violations {

    private static final Comparator<InputError> IN_ORDER = Comparator.comparing(
                    (InputError error) -> String.valueOf(error.pointer()))
            .thenComparing(error -> String.valueOf(error.name()))
            .thenComparing(InputError::reason);

    private Violations() {}

    /** What the caller did wrong; empty if it is our fault, such as an invalid answer. */
    public static Optional<List<InputError>> ofCaller(Collection<? extends ConstraintViolation<?>> violations) {
        List<InputError> errors = violations.stream()
                .flatMap(violation -> ofCaller(violation).stream())
                .sorted(IN_ORDER)
                .toList();
        return errors.size() == violations.size() ? Optional.of(errors) : Optional.empty();
    }

    private static Optional<InputError> ofCaller(ConstraintViolation<?> violation) {
        List<Path.Node> nodes = new ArrayList<>();
        violation.getPropertyPath().forEach(nodes::add);
        if (nodes.size() < 2
                || nodes.get(0).getKind() != ElementKind.METHOD
                || nodes.get(1).getKind() != ElementKind.PARAMETER) {
            return Optional.empty();
        }
        return Optional.of(origins(violation, nodes)
                .flatMap(origin -> named(origin, violation.getMessage()).stream())
                .findFirst()
                .orElseGet(() -> InputError.inBody(Pointers.of(violation.getPropertyPath()), violation.getMessage())));
    }

    /** The parameter that an argument came in by, and the field of it if it is a parameter bean. */
    private static Stream<AnnotatedElement> origins(ConstraintViolation<?> violation, List<Path.Node> nodes) {
        String method = nodes.get(0).getName();
        Class<?>[] types =
                nodes.get(0).as(Path.MethodNode.class).getParameterTypes().toArray(Class<?>[]::new);
        int index = nodes.get(1).as(Path.ParameterNode.class).getParameterIndex();
        return classes(violation.getRootBeanClass())
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(candidate ->
                        candidate.getName().equals(method) && Arrays.equals(candidate.getParameterTypes(), types))
                .map(candidate -> candidate.getParameters()[index])
                .flatMap(parameter -> Stream.concat(Stream.of(parameter), fields(parameter, nodes)));
    }

    /** CDI puts a subclass without annotations in front of a class that it intercepts. */
    private static Stream<Class<?>> classes(Class<?> type) {
        return Stream.iterate(type, each -> each != null, Class::getSuperclass);
    }

    private static Stream<AnnotatedElement> fields(Parameter parameter, List<Path.Node> nodes) {
        return nodes.size() < 3
                ? Stream.of()
                : Arrays.stream(parameter.getType().getDeclaredFields())
                        .filter(field -> field.getName().equals(nodes.get(2).getName()))
                        .map(AnnotatedElement.class::cast);
    }

    private static Optional<InputError> named(AnnotatedElement origin, String reason) {
        QueryParam query = origin.getAnnotation(QueryParam.class);
        if (query != null) {
            return Optional.of(InputError.inQuery(query.value(), reason));
        }
        HeaderParam header = origin.getAnnotation(HeaderParam.class);
        if (header != null) {
            return Optional.of(InputError.inHeader(header.value(), reason));
        }
        return Optional.ofNullable(origin.getAnnotation(PathParam.class))
                .map(path -> new InputError(InputError.Part.PATH, null, path.value(), reason));
    }
}
