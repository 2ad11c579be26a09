package nl.veiligwonen.platform.service;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import nl.veiligwonen.platform.domain.Actor;
import nl.veiligwonen.platform.domain.Occasion;
import nl.veiligwonen.platform.web.Caller;

/** The caller as deciders know him: who asks, and when. */
@RequestScoped
public class CallerOccasion {

    private final Caller caller;
    private final Clock clock;

    @Inject
    public CallerOccasion(Caller caller, Clock clock) {
        this.caller = caller;
        this.clock = clock;
    }

    /** The caller, by the opaque subject of his token. */
    public Actor actor() {
        return new Actor(caller.subject());
    }

    /** The caller asking now. */
    public Occasion now() {
        return new Occasion(actor(), clock.instant());
    }
}
