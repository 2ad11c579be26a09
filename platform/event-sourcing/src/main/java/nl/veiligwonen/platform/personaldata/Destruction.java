package nl.veiligwonen.platform.personaldata;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import javax.sql.DataSource;
import nl.veiligwonen.platform.domain.PersonalData.Purpose;

/**
 * Destroys personal data: the key of a case and purpose, and with it all that was encrypted with it, in the journal and in
 * what is kept beside it.
 */
@Singleton
public class Destruction {

    /**
     * How long after it another replica may still have in memory what was destroyed. This one forgets it when the
     * transaction has ended.
     */
    public static final Duration FORGOTTEN_WITHIN = Duration.ofMinutes(1);

    private final WrappedKeys keys;
    private final Event<Destroyed> destroyed;

    /**
     * That personal data has been destroyed. Whoever keeps what was made of it in memory forgets it.
     *
     * @param entityId the case whose data it was
     */
    public record Destroyed(String entityId) {}

    @Inject
    Destruction(DataSource dataSource, Event<Destroyed> destroyed) {
        this.keys = new WrappedKeys(dataSource);
        this.destroyed = destroyed;
    }

    /**
     * Destroys what is kept of a case for a purpose, in the running transaction.
     *
     * @return whether anything was
     */
    public boolean destroy(String entityId, Purpose purpose) {
        boolean anything = keys.destroy(KeyName.ofData(entityId, purpose));
        if (anything) {
            destroyed.fire(new Destroyed(entityId));
        }
        return anything;
    }
}
