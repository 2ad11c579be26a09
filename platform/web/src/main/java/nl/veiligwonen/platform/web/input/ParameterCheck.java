package nl.veiligwonen.platform.web.input;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.validation.Validator;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.veiligwonen.platform.web.InputError;
import nl.veiligwonen.platform.web.ProblemException;
import nl.veiligwonen.platform.web.Versions;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Finds all that is wrong with the query and the headers of a request before its REST method is called: JAX-RS by itself
 * would answer 404 to the first. What is wrong waits for what the body will show, if there is a body.
 */
@Singleton
public class ParameterCheck {

    private final Validator validator;
    private final PendingErrors pending;
    private final Map<Method, Expectation> expectations = new ConcurrentHashMap<>();

    @Inject
    public ParameterCheck(Validator validator, PendingErrors pending) {
        this.validator = validator;
        this.pending = pending;
    }

    /** What a method takes. */
    private record Expectation(List<QueryParameter> query, boolean versioned, boolean body) {

        static Expectation of(Method method) {
            return new Expectation(
                    QueryParameter.of(method),
                    Arrays.stream(method.getParameters()).anyMatch(Expectation::isVersion),
                    Arrays.stream(method.getParameters()).anyMatch(Expectation::isBody));
        }

        private static boolean isVersion(Parameter parameter) {
            HeaderParam header = parameter.getAnnotation(HeaderParam.class);
            return header != null && header.value().equalsIgnoreCase(HttpHeaders.IF_MATCH);
        }

        /** A body is the parameter that comes from nowhere else. */
        private static boolean isBody(Parameter parameter) {
            return Arrays.stream(parameter.getAnnotations())
                            .map(Annotation::annotationType)
                            .noneMatch(type -> isFramework(type) || type == Context.class)
                    && !isFramework(parameter.getType());
        }

        private static boolean isFramework(Class<?> type) {
            return type.getName().startsWith("jakarta.ws.rs.")
                    || type.getName().startsWith("org.jboss.resteasy.")
                    || type.getName().startsWith("io.vertx.");
        }
    }

    @ServerRequestFilter(priority = Priorities.USER)
    public void check(ResourceInfo resource, UriInfo uri, HttpHeaders headers) {
        Expectation expected = expectations.computeIfAbsent(resource.getResourceMethod(), Expectation::of);
        Map<String, List<String>> sent = uri.getQueryParameters();
        expected.query().stream()
                .flatMap(parameter ->
                        parameter.errors(sent.getOrDefault(parameter.name(), List.of()), validator).stream())
                .forEach(pending::add);
        sent.keySet().stream()
                .filter(name -> expected.query().stream()
                        .noneMatch(parameter -> parameter.name().equals(name)))
                .forEach(name -> pending.add(InputError.inQuery(name, "is not known here")));
        if (expected.versioned()) {
            checkVersion(headers);
        }
        if (!expected.body()) {
            pending.throwIfAny();
        }
    }

    private void checkVersion(HttpHeaders headers) {
        try {
            Versions.expected(headers.getHeaderString(HttpHeaders.IF_MATCH));
        } catch (ProblemException wrong) {
            wrong.problem().errors().forEach(pending::add);
        }
    }
}
