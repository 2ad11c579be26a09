package nl.veiligwonen.platform.web.rest;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import nl.veiligwonen.platform.web.Problem;
import nl.veiligwonen.platform.web.ProblemException;
import nl.veiligwonen.platform.web.SecondFactor;
import nl.veiligwonen.platform.web.SecondFactorMissingException;
import nl.veiligwonen.platform.web.input.Violations;
import nl.veiligwonen.platform.web.routing.Incident;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Whatever ends a REST method becomes a problem document. */
@Singleton
public class ProblemMappers {

    private static final int BEFORE_QUARKUS = Priorities.USER - 1;

    private final AllowedMethods allowedMethods;

    @Inject
    public ProblemMappers(AllowedMethods allowedMethods) {
        this.allowedMethods = allowedMethods;
    }

    @ServerExceptionMapper(priority = BEFORE_QUARKUS)
    public Response told(ProblemException told) {
        return answer(told.problem());
    }

    @ServerExceptionMapper(priority = BEFORE_QUARKUS)
    public Response anonymous(UnauthorizedException anonymous) {
        return challenge("Bearer");
    }

    @ServerExceptionMapper(priority = BEFORE_QUARKUS)
    public Response tooWeak(SecondFactorMissingException tooWeak) {
        return Response.fromResponse(answer(Problem.secondFactorMissing()))
                .header(HttpHeaders.WWW_AUTHENTICATE, SecondFactor.CHALLENGE)
                .build();
    }

    /** What came as a token is none of ours, or no longer. */
    @ServerExceptionMapper(priority = BEFORE_QUARKUS)
    public Response unknown(AuthenticationFailedException unknown) {
        return challenge("Bearer error=\"invalid_token\"");
    }

    @ServerExceptionMapper(priority = BEFORE_QUARKUS)
    public Response forbidden(ForbiddenException forbidden) {
        return answer(Problem.notAllowed());
    }

    @ServerExceptionMapper(priority = BEFORE_QUARKUS)
    public Response invalid(ConstraintViolationException invalid) {
        return Violations.ofCaller(invalid.getConstraintViolations())
                .map(errors -> answer(Problem.invalidInput(errors)))
                .orElseGet(() -> answer(Incident.of(invalid).problem()));
    }

    @ServerExceptionMapper(priority = BEFORE_QUARKUS)
    public Response wrongMethod(NotAllowedException wrong, UriInfo uri) {
        return Response.fromResponse(answer(Problem.ofStatus(wrong.getResponse().getStatus())))
                .header(HttpHeaders.ALLOW, allowedMethods.at(uri.getPath()))
                .build();
    }

    @ServerExceptionMapper(priority = BEFORE_QUARKUS)
    public Response wrongType(NotSupportedException wrong, Request request, UriInfo uri) {
        return answer(Problem.unsupportedMediaType(allowedMethods.bodiesAt(request.getMethod(), uri.getPath())));
    }

    /** What JAX-RS itself finds wrong; its messages are not for callers. */
    @ServerExceptionMapper(priority = BEFORE_QUARKUS)
    public Response found(WebApplicationException found) {
        Response response = found.getResponse();
        if (response.getStatus() < 400 || response.hasEntity()) {
            return response;
        }
        return response.getStatus() == 500
                ? answer(Incident.of(found).problem())
                : answer(Problem.ofStatus(response.getStatus()));
    }

    @ServerExceptionMapper(priority = BEFORE_QUARKUS)
    public Response fault(Throwable fault) {
        return answer(Incident.of(fault).problem());
    }

    private static Response challenge(String challenge) {
        return Response.fromResponse(answer(Problem.notSignedIn()))
                .header(HttpHeaders.WWW_AUTHENTICATE, challenge)
                .build();
    }

    private static Response answer(Problem problem) {
        return Response.status(problem.status())
                .type(Problem.MEDIA_TYPE)
                .entity(problem)
                .build();
    }
}
