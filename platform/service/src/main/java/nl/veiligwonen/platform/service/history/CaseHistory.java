package nl.veiligwonen.platform.service.history;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.veiligwonen.platform.entity.Entities;
import nl.veiligwonen.platform.entity.EntityType;
import nl.veiligwonen.platform.journal.RecordedEvent;
import nl.veiligwonen.platform.service.access.Access;
import nl.veiligwonen.platform.service.access.PlatformPolicies;
import nl.veiligwonen.platform.web.Caller;
import nl.veiligwonen.platform.web.Cursor;
import nl.veiligwonen.platform.web.Page;
import nl.veiligwonen.platform.web.PageRequest;
import nl.veiligwonen.platform.web.Problem;

/**
 * Answers {@code GET .../{caseId}/history} out of the journal. Whether the caller may see the case is for the resource to
 * find out first.
 */
@RequestScoped
public class CaseHistory {

    private final Entities entities;
    private final Caller caller;
    private final Access access;

    @Inject
    public CaseHistory(Entities entities, Caller caller, Access access) {
        this.entities = entities;
        this.access = access;
        this.caller = caller;
    }

    /**
     * A page of what happened to an entity, the oldest first.
     *
     * @throws nl.veiligwonen.platform.web.ProblemException 404 if nothing ever did
     */
    public Page<HistoryEntry> page(EntityType<?, ?, ?> type, String id, PageRequest page) {
        return page(type, id, event -> true, page);
    }

    /**
     * A page of what happened to an entity, the oldest first, as far as the caller is told of it.
     *
     * @param told which events he is told of; the same for him at all times, so that the pages of a list fit together
     * @throws nl.veiligwonen.platform.web.ProblemException 404 if nothing ever happened to it
     */
    public Page<HistoryEntry> page(EntityType<?, ?, ?> type, String id, Predicate<Object> told, PageRequest page) {
        List<RecordedEvent> all = entities.history(type, id);
        if (all.isEmpty()) {
            throw Problem.notFound().asException();
        }
        return page(all, told, page);
    }

    /**
     * A page of these events, the oldest first, as far as the caller is told of them.
     *
     * @param all what happened, in order; what happens later comes at the end
     * @param told which events he is told of
     */
    public Page<HistoryEntry> page(List<RecordedEvent> all, Predicate<Object> told, PageRequest page) {
        long given = page.after().map(cursor -> cursor.number(0)).orElse(0L);
        boolean tellsActor = access.mayAlso(PlatformPolicies.HISTORY_ACTORS);
        List<Numbered> fetched = numbered(
                        all.stream().filter(event -> told.test(event.event())).toList())
                .skip(Math.max(given, 0))
                .limit(page.fetch())
                .toList();
        return Page.of(
                page,
                fetched,
                event -> HistoryEntry.of(event.event(), caller.subject(), tellsActor),
                event -> Cursor.after(event.number()));
    }

    /** @param number its place in the list, from 1 */
    private record Numbered(int number, RecordedEvent event) {}

    private static Stream<Numbered> numbered(List<RecordedEvent> events) {
        return IntStream.range(0, events.size()).mapToObj(index -> new Numbered(index + 1, events.get(index)));
    }
}
