package nl.veiligwonen.platform.web.input;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import nl.veiligwonen.platform.web.Problem;
import nl.veiligwonen.platform.web.routing.BodyLimit;

/** The bytes of a body, also of one that did not announce how large it is. */
@Singleton
public class LimitedBytes {

    private final BodyLimit limit;
    private final LargeBodies largeBodies;
    private final UriInfo uri;

    @Inject
    public LimitedBytes(BodyLimit limit, LargeBodies largeBodies, UriInfo uri) {
        this.limit = limit;
        this.largeBodies = largeBodies;
        this.uri = uri;
    }

    /**
     * All bytes of a body.
     *
     * @throws nl.veiligwonen.platform.web.ProblemException 413 if it is larger than allowed; 400 if it breaks off; 503 if
     *     it may be large and too many others are
     */
    byte[] of(InputStream body) {
        String path = uri.getRequestUri().getPath();
        if (limit.isLargerAt(path)) {
            largeBodies.hold();
        }
        int allowed = limit.bytesAt(path);
        byte[] bytes;
        try {
            bytes = body.readNBytes(allowed + 1);
        } catch (IOException brokenOff) {
            // The sender is gone or no longer makes sense: no fault of ours.
            throw Problem.ofStatus(400).asException();
        }
        if (bytes.length > allowed) {
            throw limit.problemAt(path).asException();
        }
        return bytes;
    }
}
