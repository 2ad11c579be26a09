package nl.veiligwonen.platform.web.input;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import nl.veiligwonen.platform.web.Problem;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The memory for large bodies: so many at once, so that no crowd of them can take all there is. */
@Singleton
public class LargeBodyRoom {

    private static final long PATIENCE_SECONDS = 10;

    private final Semaphore places;

    @Inject
    public LargeBodyRoom(
            @ConfigProperty(name = "veiligwonen.web.large-bodies-at-once", defaultValue = "2") int places) {
        this.places = new Semaphore(places, true);
    }

    void enter() {
        try {
            if (places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        throw Problem.ofStatus(503).asException();
    }

    void leave() {
        places.release();
    }
}
