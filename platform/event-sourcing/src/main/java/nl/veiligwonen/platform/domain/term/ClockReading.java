package nl.veiligwonen.platform.domain.term;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a clock shows on a day: what is due, when, why, and how it stands.
 *
 * @param code a stable name in kebab-case for programs, such as {@code decision-on-application}
 * @param dutchName what it is, for people
 * @param why the article, or that it is a target of the service
 * @param startedOn the day of the event from which it is counted
 * @param warnsOn the first day on which it asks for attention; null while suspended without a known end
 * @param dueOn the last day; null while suspended without a known end. While suspended with one it is the
 *     last day at the latest
 * @param breachedAfter the last day before it counts as breached, {@code dueOn} itself for a term of the law; null if
 *     that is
 * @param suspension what makes it stand still; null if it runs
 * @param daysLeft how many days are left, today not counted: 0 on the last day, negative after it; while suspended, the
 *     days that are left from when it runs again
 */
public record ClockReading(
        String code,
        String dutchName,
        Nature nature,
        String why,
        LocalDate startedOn,
        @Nullable LocalDate warnsOn,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate breachedAfter,
        @Nullable Suspension suspension,
        long daysLeft,
        Standing standing) {

    /** Where a clock comes from. */
    public enum Nature {
        /** A term of the law, or a day that the authority named under it. */
        STATUTORY,
        /** A target that the service sets itself. */
        SERVICE_TARGET,
        /** How long something holds that was issued or established for a time. */
        VALIDITY
    }

    /** How a clock stands on a day. */
    public enum Standing {
        /** There is time. */
        ON_TRACK,
        /** The end is near. */
        WARNING,
        /** The target has passed, the breach is near. */
        LATE,
        /** It is too late. */
        BREACHED,
        /** It stands still. */
        SUSPENDED
    }
}
