package nl.veiligwonen.platform.deadline;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.veiligwonen.platform.domain.Deadline;
import nl.veiligwonen.platform.entity.StateListener;
import nl.veiligwonen.platform.journal.StreamId;

/** Keeps the table of deadlines as the states of the entities have them, in the transaction of each change. */
@Singleton
class DeadlineKeeper implements StateListener {

    private final DeadlineRules rules;
    private final DeadlineTable table;

    @Inject
    DeadlineKeeper(DeadlineRules rules, DeadlineTable table) {
        this.rules = rules;
        this.table = table;
    }

    @Override
    public void changed(StreamId stream, Object before, Object after) {
        List<? extends Deadline<?>> running = rules.runningIn(stream.entity(), after);
        if (!moments(running).equals(moments(rules.runningIn(stream.entity(), before)))) {
            table.keep(stream, running);
        }
    }

    private static Map<String, Instant> moments(List<? extends Deadline<?>> deadlines) {
        return deadlines.stream().collect(Collectors.toMap(Deadline::name, Deadline::strikesAt));
    }
}
