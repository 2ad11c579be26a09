package nl.veiligwonen.platform.service.search;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of time, open at either end or both.
 *
 * @param from the first moment in it, UTC; empty if it has no beginning
 * @param before the first moment after it, UTC; empty if it has no end
 */
public record Period(Optional<Instant> from, Optional<Instant> before) {

    /** All time. */
    public static final Period ALWAYS = new Period(Optional.empty(), Optional.empty());

    /** The period of a search, in which each end may be left out. */
    public static Period of(@Nullable Instant from, @Nullable Instant before) {
        return new Period(Optional.ofNullable(from), Optional.ofNullable(before));
    }
}
