package nl.veiligwonen.platform.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an operator sees of the deadlines of a service, and can do about them. */
@ApplicationScoped
public class DeadlineOverview {

    private final DeadlineTable table;
    private final Clock clock;

    @Inject
    DeadlineOverview(DeadlineTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    /** The place of a deadline in {@link #list}. */
    public record Place(Instant strikesAt, String entity, String entityId, String name) {

        /** The place of this deadline. */
        public static Place of(RunningDeadline deadline) {
            return new Place(deadline.strikesAt(), deadline.entity(), deadline.entityId(), deadline.name());
        }
    }

    /** The deadlines of a selection, the most urgent first, after a place. */
    public List<RunningDeadline> list(RunningDeadline.Selection selection, @Nullable Place after, int limit) {
        return table.list(selection, clock.instant(), after, limit);
    }

    /** How many deadlines there are in a selection. */
    public long count(RunningDeadline.Selection selection) {
        return table.count(selection, clock.instant());
    }

    /** Makes all deadlines that were tried in vain due at once; gives how many. */
    public int retryFailing() {
        return table.retryFailing(clock.instant());
    }
}
