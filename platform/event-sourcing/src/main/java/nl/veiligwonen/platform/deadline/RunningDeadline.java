package nl.veiligwonen.platform.deadline;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A deadline that runs, for an operator.
 *
 * @param entity the kind of entity, such as {@code ScanRequest}
 * @param entityId which one: a case id, or a budget year
 * @param name which of its deadlines
 * @param strikesAt when it is due
 * @param struckAt when it struck, if the entity still names it after that
 * @param attempts how often it was tried in vain
 * @param nextAttemptAt when it will be tried next
 * @param failure why it failed last; null if it did not
 */
public record RunningDeadline(
        String entity,
        String entityId,
        String name,
        Instant strikesAt,
        @Nullable Instant struckAt,
        int attempts,
        Instant nextAttemptAt,
        @Nullable String failure) {

    /** Which deadlines to look at. */
    public enum Selection {
        /** All that have not struck. */
        RUNNING,
        /** Those that are due and have not struck. */
        DUE,
        /** Those that were tried in vain. */
        FAILING
    }
}
