package nl.veiligwonen.platform.entity;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What joins all that follows from one request, over services: bound to the thread that handles it.
 *
 * @param correlationId the request at the root
 * @param causationId the event of another service that is being handled; null if a person asked
 */
public record Correlation(String correlationId, @Nullable String causationId) {

    private static final ScopedValue<Correlation> CURRENT = ScopedValue.newInstance();

    /** The correlation of what is being handled; a new one if nothing is. */
    public static Correlation current() {
        return CURRENT.isBound()
                ? CURRENT.get()
                : new Correlation(UUID.randomUUID().toString(), null);
    }

    /** Handles something under this correlation. */
    public <T, X extends Throwable> T around(ScopedValue.CallableOp<T, X> handling) throws X {
        return ScopedValue.where(CURRENT, this).call(handling);
    }
}
