package nl.veiligwonen.platform.deadline;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import nl.veiligwonen.platform.entity.Entities;
import nl.veiligwonen.platform.entity.EntityDeadlines;
import nl.veiligwonen.platform.entity.Versioned;
import nl.veiligwonen.platform.journal.Journal;
import nl.veiligwonen.platform.journal.StreamId;

/**
 * Makes the table of deadlines as the journal and the present rules have it. Done at every start, beside the work: a
 * table that is empty is filled, and after a change of the rules or the calendar the moments are the new ones.
 */
@Singleton
public class DeadlineRebuild {

    /** How many entities are looked up at once. */
    private static final int PAGE = 500;

    private final DeadlineRules rules;
    private final DeadlineTable table;
    private final Entities entities;
    private final Journal journal;

    @Inject
    DeadlineRebuild(DeadlineRules rules, DeadlineTable table, Entities entities, Journal journal) {
        this.rules = rules;
        this.table = table;
        this.entities = entities;
        this.journal = journal;
    }

    /**
     * Goes through all entities that can have deadlines, each in a transaction of its own.
     *
     * @return how many entities it went through
     */
    public int run() {
        QuarkusTransaction.requiringNew().run(() -> table.dropOtherKinds(rules.entities()));
        int seen = 0;
        for (String entity : rules.entities()) {
            String last = "";
            List<StreamId> page = journal.entities(entity, last, PAGE);
            while (!page.isEmpty()) {
                page.forEach(stream -> QuarkusTransaction.requiringNew().run(() -> keep(stream)));
                seen += page.size();
                last = page.getLast().id();
                page = journal.entities(entity, last, PAGE);
            }
        }
        return seen;
    }

    private void keep(StreamId stream) {
        journal.lock(stream);
        Optional<EntityDeadlines<?, ?, ?>> kind = rules.of(stream.entity());
        kind.flatMap(found -> entities.find(found.type(), stream.id()))
                .map(Versioned::state)
                .ifPresent(state -> table.keep(stream, rules.runningIn(stream.entity(), state)));
    }
}
