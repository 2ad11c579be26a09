package nl.veiligwonen.platform.web.rest;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Knows which methods and which types of bodies an address takes, for the header {@code Allow} and for who sent another
 * type: Quarkus answers 405 and 415 without them.
 */
@Singleton
public class AllowedMethods {

    private static final Pattern VARIABLE = Pattern.compile("\\{[^/]+}");

    private final List<Operation> operations;

    @Inject
    public AllowedMethods(BeanManager beans) {
        operations = beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .map(bean -> bean.getBeanClass())
                .filter(type -> type.isAnnotationPresent(Path.class))
                .distinct()
                .flatMap(AllowedMethods::operations)
                .toList();
    }

    /** A method on the addresses of a form, and the types of bodies it takes. */
    private record Operation(String method, Pattern path, List<String> bodies) {}

    /**
     * The methods that an address takes, separated by commas.
     *
     * @param path below the root of the REST resources, with or without slash in front
     */
    String at(String path) {
        String sought = normalised(path);
        Set<String> methods = operations.stream()
                .filter(operation -> operation.path().matcher(sought).matches())
                .map(Operation::method)
                .collect(Collectors.toCollection(TreeSet::new));
        if (methods.contains(HttpMethod.GET)) {
            methods.add(HttpMethod.HEAD);
        }
        methods.add(HttpMethod.OPTIONS);
        return String.join(", ", methods);
    }

    /**
     * The types of bodies that a method takes at an address, as in {@code text/csv or application/jsonl}.
     *
     * @param path below the root of the REST resources, with or without slash in front
     */
    String bodiesAt(String method, String path) {
        String sought = normalised(path);
        return operations.stream()
                .filter(operation -> operation.method().equals(method))
                .filter(operation -> operation.path().matcher(sought).matches())
                .flatMap(operation -> operation.bodies().stream())
                .distinct()
                .collect(Collectors.joining(" or "));
    }

    private static Stream<Operation> operations(Class<?> resource) {
        String root = resource.getAnnotation(Path.class).value();
        return Arrays.stream(resource.getMethods()).flatMap(method -> httpMethod(method).stream()
                .map(name -> new Operation(name, form(root, method), bodies(resource, method))));
    }

    private static List<String> bodies(Class<?> resource, Method method) {
        return Stream.of(method, resource)
                .flatMap(element -> Stream.ofNullable(element.getAnnotation(Consumes.class)))
                .findFirst()
                .map(consumes -> List.of(consumes.value()))
                .orElse(List.of(MediaType.APPLICATION_JSON));
    }

    private static Optional<String> httpMethod(Method method) {
        return Arrays.stream(method.getAnnotations())
                .flatMap(annotation ->
                        Stream.ofNullable(annotation.annotationType().getAnnotation(HttpMethod.class)))
                .map(HttpMethod::value)
                .findFirst();
    }

    private static Pattern form(String root, Method method) {
        Path own = method.getAnnotation(Path.class);
        String template = normalised(root) + (own == null ? "" : normalised(own.value()));
        return Pattern.compile(VARIABLE.matcher(template).replaceAll("[^/]+"));
    }

    private static String normalised(String path) {
        String bare = path.replaceAll("^/+|/+$", "");
        return bare.isEmpty() ? "" : "/" + bare;
    }
}
