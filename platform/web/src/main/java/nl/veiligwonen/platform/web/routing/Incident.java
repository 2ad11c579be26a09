package nl.veiligwonen.platform.web.routing;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.veiligwonen.platform.web.Problem;
import org.jboss.logging.Logger;

/**
 * A fault of ours, logged under a number that the caller gets too. Messages of exceptions are not logged: they may quote
 * what was sent or stored about a person.
 */
public final class Incident {

    private static final Logger LOG = Logger.getLogger(Incident.class);
    private static final int MAX_CAUSES = 10;

    private final UUID number = UUID.randomUUID();

    private Incident() {}

    /** Logs a fault. */
    public static Incident of(Throwable fault) {
        Incident incident = new Incident();
        LOG.errorf("Incident %s: a request failed%n%s", incident.number, trace(fault));
        return incident;
    }

    /** What the caller is told. */
    public Problem problem() {
        return Problem.internalError("urn:uuid:" + number);
    }

    /** What the caller is told if some of what he asked may have been done before. */
    public Problem halfway() {
        Problem nothing = problem();
        return new Problem(
                nothing.type(),
                nothing.title(),
                nothing.status(),
                "Some of it may have been done. Send the same again later, with the same Idempotency-Key: what was done"
                        + " is told, and not done twice.",
                nothing.instance(),
                nothing.code(),
                null,
                List.of());
    }

    /** Where a fault and its causes came from: classes and lines, no messages. */
    static String trace(Throwable fault) {
        return Stream.iterate(fault, cause -> cause != null, Throwable::getCause)
                .limit(MAX_CAUSES)
                .map(Incident::frames)
                .collect(Collectors.joining("caused by "));
    }

    private static String frames(Throwable cause) {
        return Arrays.stream(cause.getStackTrace())
                .map(frame -> "    at " + frame + "\n")
                .collect(Collectors.joining("", cause.getClass().getName() + "\n", ""));
    }
}
