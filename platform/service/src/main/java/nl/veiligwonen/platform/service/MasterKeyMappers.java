package nl.veiligwonen.platform.service;

import jakarta.ws.rs.core.Response;
import nl.veiligwonen.platform.masterkey.MasterKeyAwayException;
import nl.veiligwonen.platform.web.Problem;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** What is answered while the master key can't be reached: nothing about persons can be read or kept then. */
public class MasterKeyMappers {

    private static final Logger LOG = Logger.getLogger(MasterKeyMappers.class);

    @ServerExceptionMapper
    public Response away(MasterKeyAwayException away) {
        LOG.warn("The master key is away: " + away.getMessage());
        Problem problem = Problem.ofStatus(503);
        return Response.status(problem.status())
                .type(Problem.MEDIA_TYPE)
                .entity(problem)
                .build();
    }
}
