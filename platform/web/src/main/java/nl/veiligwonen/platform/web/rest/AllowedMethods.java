package nl.veiligwonen.platform.web.rest;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Knows which methods an address takes, for the header {@code Allow}: Quarkus answers 405 without it. */
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

    /** A method on the addresses of a form. */
    private record Operation(String method, Pattern path) {}

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

    private static Stream<Operation> operations(Class<?> resource) {
        String root = resource.getAnnotation(Path.class).value();
        return Arrays.stream(resource.getMethods())
                .flatMap(method -> httpMethod(method).stream().map(name -> new Operation(name, form(root, method))));
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
