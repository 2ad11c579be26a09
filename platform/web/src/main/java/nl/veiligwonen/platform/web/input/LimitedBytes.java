package nl.veiligwonen.platform.web.input;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import nl.veiligwonen.platform.web.Problem;
import nl.veiligwonen.platform.web.routing.BodyLimit;

/** The bytes of a body, also of one that did not announce how large it is. */
@Singleton
public class LimitedBytes {

    private final BodyLimit limit;

    @Inject
    public LimitedBytes(BodyLimit limit) {
        this.limit = limit;
    }

    /**
     * All bytes of a body.
     *
     * @throws nl.veiligwonen.platform.web.ProblemException 413 if it is larger than allowed; 400 if it breaks off
     */
    byte[] of(InputStream body) {
        byte[] bytes;
        try {
            bytes = body.readNBytes(limit.bytes() + 1);
        } catch (IOException brokenOff) {
            // The sender is gone or no longer makes sense: no fault of ours.
            throw Problem.ofStatus(400).asException();
        }
        if (bytes.length > limit.bytes()) {
            throw limit.problem().asException();
        }
        return bytes;
    }
}
