package nl.veiligwonen.platform.retention;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.veiligwonen.platform.domain.Actor;
import nl.veiligwonen.platform.domain.Occasion;
import nl.veiligwonen.platform.domain.retention.DestructionList;
import nl.veiligwonen.platform.domain.retention.DestructionList.Declared;
import nl.veiligwonen.platform.domain.retention.DueData;
import nl.veiligwonen.platform.domain.retention.RetainedCase;
import nl.veiligwonen.platform.domain.retention.SelectionLists;

/**
 * Proposes to destroy what is due: what is on no list that waits, and is not kept for longer. Goes through all cases that are
 * old enough, each in a transaction of its own; a run that breaks off is done again by the next.
 */
@Singleton
public class RetentionRun {

    private static final Actor CLOCK = Actor.system("clock");

    /** How many cases are looked up at once. */
    private static final int PAGE = 500;

    private final RetentionTerms terms;
    private final KeptCases kept;
    private final DestructionLists lists;
    private final SelectionLists selection;
    private final Clock clock;

    @Inject
    RetentionRun(RetentionTerms terms, KeptCases kept, DestructionLists lists, SelectionLists selection, Clock clock) {
        this.terms = terms;
        this.kept = kept;
        this.lists = lists;
        this.selection = selection;
        this.clock = clock;
    }

    /**
     * Proposes what is due today.
     *
     * @return the ids of the lists that were made; empty if nothing was due
     */
    public List<String> run() {
        Occasion occasion = new Occasion(CLOCK, clock.instant());
        Set<String> waiting = QuarkusTransaction.requiringNew().call(() -> waiting(lists.all(), occasion.today()));
        List<String> made = new ArrayList<>();
        List<DueData> collected = new ArrayList<>();
        for (String caseId : cases(occasion)) {
            List<DueData> due = waiting.contains(caseId)
                    ? List.of()
                    : QuarkusTransaction.requiringNew().call(() -> terms.due(caseId, occasion.today()));
            if (collected.size() + due.size() > DestructionList.MOST_LINES) {
                made.add(propose(collected, occasion));
                collected.clear();
            }
            collected.addAll(due);
        }
        if (!collected.isEmpty()) {
            made.add(propose(collected, occasion));
        }
        return made;
    }

    private String propose(List<DueData> due, Occasion occasion) {
        List<DueData> list = List.copyOf(due);
        return QuarkusTransaction.requiringNew().call(() -> lists.propose(list, occasion));
    }

    /** The cases that are on a list with which someone has to do something, and those that are kept for longer. */
    private static Set<String> waiting(List<DestructionLists.Found> all, LocalDate today) {
        Set<String> waiting = new HashSet<>();
        for (DestructionLists.Found found : all) {
            if (!(found.list() instanceof Declared)) {
                found.list().due().forEach(due -> waiting.add(due.caseId()));
            }
            found.list().retained().stream()
                    .filter(retained -> !retained.until().isBefore(today))
                    .map(RetainedCase::caseId)
                    .forEach(waiting::add);
        }
        return waiting;
    }

    /** All cases that began so long ago that they can be due. */
    private Iterable<String> cases(Occasion occasion) {
        Instant moment = occasion.today()
                .minusYears(selection.shortestYears())
                .atStartOfDay(Occasion.LEGAL_ZONE)
                .toInstant();
        return () -> terms.entities().stream()
                .flatMap(entity -> Stream.iterate(
                                page(moment, entity, ""),
                                page -> !page.isEmpty(),
                                page -> page(moment, entity, page.getLast()))
                        .flatMap(List::stream))
                .distinct()
                .iterator();
    }

    private List<String> page(Instant moment, String entity, String after) {
        return QuarkusTransaction.requiringNew().call(() -> kept.begunBefore(moment, entity, after, PAGE));
    }
}
