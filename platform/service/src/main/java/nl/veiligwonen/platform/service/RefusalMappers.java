package nl.veiligwonen.platform.service;

import jakarta.ws.rs.core.Response;
import nl.veiligwonen.platform.domain.Refusal;
import nl.veiligwonen.platform.entity.CommandRefusedException;
import nl.veiligwonen.platform.entity.VersionMismatchException;
import nl.veiligwonen.platform.journal.ConcurrencyConflictException;
import nl.veiligwonen.platform.web.Problem;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** What entities refuse, as problem documents. */
public class RefusalMappers {

    @ServerExceptionMapper
    public Response refused(CommandRefusedException refused) {
        return answer(problem(refused.refusal()));
    }

    /** What an entity refuses, as a problem. */
    public static Problem problem(Refusal refusal) {
        return Problem.refused(refusal.code(), refusal.reason(), refusal.source());
    }

    @ServerExceptionMapper
    public Response changed(VersionMismatchException changed) {
        return answer(Problem.versionMismatch());
    }

    @ServerExceptionMapper
    public Response conflict(ConcurrencyConflictException conflict) {
        return answer(concurrentChange());
    }

    /** Others keep changing the same thing. */
    public static Problem concurrentChange() {
        return Problem.of(
                409,
                "concurrent-change",
                "Others are changing the same thing",
                "Nothing was changed. Try again in a moment, with the same Idempotency-Key.");
    }

    private static Response answer(Problem problem) {
        return Response.status(problem.status())
                .type(Problem.MEDIA_TYPE)
                .entity(problem)
                .build();
    }
}
