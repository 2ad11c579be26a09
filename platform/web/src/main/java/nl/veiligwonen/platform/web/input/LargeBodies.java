package nl.veiligwonen.platform.web.input;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import nl.veiligwonen.platform.web.ProblemException;

/** Whether the running request has a large body in memory, that of the request or that of the answer. */
@RequestScoped
public class LargeBodies {

    private final LargeBodyRoom room;
    private boolean holds;

    @Inject
    public LargeBodies(LargeBodyRoom room) {
        this.room = room;
    }

    /**
     * Waits until there is room for a large body; the room is given back when the request ends.
     *
     * @throws ProblemException 503 if others keep it too long
     */
    public void hold() {
        if (!holds) {
            room.enter();
            holds = true;
        }
    }

    @PreDestroy
    void leave() {
        if (holds) {
            room.leave();
        }
    }
}
