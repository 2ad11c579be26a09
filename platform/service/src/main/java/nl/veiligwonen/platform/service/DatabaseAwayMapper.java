package nl.veiligwonen.platform.service;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import nl.veiligwonen.platform.journal.JournalUnavailableException;
import nl.veiligwonen.platform.web.Problem;
import nl.veiligwonen.platform.web.routing.Incident;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * A database that is away for a moment is no fault of the request, nor of the service: the caller is told to send it again.
 * He is not told that nothing was changed, for the database may have gone after it had committed and before it said so.
 */
public class DatabaseAwayMapper {

    private static final Logger LOG = Logger.getLogger(DatabaseAwayMapper.class);

    /** A second is what a pool needs to find a database that is back. */
    public static final int RETRY_AFTER_SECONDS = 1;

    @ServerExceptionMapper
    public Response failed(RuntimeException failed) {
        if (!JournalUnavailableException.isCauseOf(failed)) {
            return answer(Incident.of(failed).problem()).build();
        }
        LOG.warnf(
                "A request is to be sent again: the database is away (%s)",
                failed.getClass().getSimpleName());
        return answer(Problem.serviceUnavailable())
                .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
                .build();
    }

    private static Response.ResponseBuilder answer(Problem problem) {
        return Response.status(problem.status()).type(Problem.MEDIA_TYPE).entity(problem);
    }
}
