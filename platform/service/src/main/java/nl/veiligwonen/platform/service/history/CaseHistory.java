package nl.veiligwonen.platform.service.history;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import nl.veiligwonen.platform.entity.Entities;
import nl.veiligwonen.platform.entity.EntityType;
import nl.veiligwonen.platform.journal.RecordedEvent;
import nl.veiligwonen.platform.web.Caller;
import nl.veiligwonen.platform.web.Cursor;
import nl.veiligwonen.platform.web.Page;
import nl.veiligwonen.platform.web.PageRequest;
import nl.veiligwonen.platform.web.Problem;
import nl.veiligwonen.platform.web.Role;

/**
 * Answers {@code GET .../{caseId}/history} out of the journal. Whether the caller may see the case is for the resource to
 * find out first.
 */
@RequestScoped
public class CaseHistory {

    private final Entities entities;
    private final Caller caller;

    @Inject
    public CaseHistory(Entities entities, Caller caller) {
        this.entities = entities;
        this.caller = caller;
    }

    /**
     * A page of what happened to an entity, the oldest first.
     *
     * @throws nl.veiligwonen.platform.web.ProblemException 404 if nothing ever did
     */
    public Page<HistoryEntry> page(EntityType<?, ?, ?> type, String id, PageRequest page) {
        List<RecordedEvent> all = entities.history(type, id);
        if (all.isEmpty()) {
            throw Problem.notFound().asException();
        }
        long after = page.after().map(cursor -> cursor.number(0)).orElse(0L);
        List<RecordedEvent> fetched = all.stream()
                .filter(event -> event.version() > after)
                .limit(page.fetch())
                .toList();
        boolean tellsActor = caller.has(Role.AUDITOR);
        return Page.of(
                page,
                fetched,
                event -> HistoryEntry.of(event, caller.subject(), tellsActor),
                event -> Cursor.after(event.version()));
    }
}
