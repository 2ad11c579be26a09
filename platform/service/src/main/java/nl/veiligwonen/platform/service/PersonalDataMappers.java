package nl.veiligwonen.platform.service;

import jakarta.ws.rs.core.Response;
import nl.veiligwonen.platform.masterkey.MasterKeyAwayException;
import nl.veiligwonen.platform.personaldata.PersonalDataDestroyedException;
import nl.veiligwonen.platform.web.Problem;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** What is answered when personal data can't be read or kept: not now, or never again. */
public class PersonalDataMappers {

    private static final Logger LOG = Logger.getLogger(PersonalDataMappers.class);

    @ServerExceptionMapper
    public Response away(MasterKeyAwayException away) {
        LOG.warn("The master key is away: " + away.getMessage());
        return answer(Problem.ofStatus(503));
    }

    @ServerExceptionMapper
    public Response destroyed(PersonalDataDestroyedException destroyed) {
        return answer(Problem.of(
                410,
                "personal-data-destroyed",
                "Destroyed",
                "What was kept for %s has been destroyed (vernietigd), and nothing more is kept for it."
                        .formatted(destroyed.purpose())));
    }

    private static Response answer(Problem problem) {
        return Response.status(problem.status())
                .type(Problem.MEDIA_TYPE)
                .entity(problem)
                .build();
    }
}
