package nl.veiligwonen.platform.web.rest;

import jakarta.inject.Singleton;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.veiligwonen.platform.web.Accepted;
import nl.veiligwonen.platform.web.Problem;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses who would not take the answer, before anything is changed for him. */
@Singleton
public class AcceptCheck {

    @ServerRequestFilter(priority = Priorities.HEADER_DECORATOR)
    public void check(ResourceInfo resource, HttpHeaders headers) {
        Accepted accepted = Accepted.of(headers.getRequestHeader(HttpHeaders.ACCEPT));
        if (produced(resource.getResourceMethod()).noneMatch(accepted::takes)) {
            throw Problem.ofStatus(406).asException();
        }
    }

    /** The types that a method answers with; JSON unless it or its class says otherwise. */
    private static Stream<MediaType> produced(Method method) {
        return declared(method)
                .or(() -> declared(method.getDeclaringClass()))
                .orElse(List.of(MediaType.APPLICATION_JSON))
                .stream()
                .map(MediaType::valueOf);
    }

    private static Optional<List<String>> declared(AnnotatedElement element) {
        return Optional.ofNullable(element.getAnnotation(Produces.class)).map(produces -> List.of(produces.value()));
    }
}
