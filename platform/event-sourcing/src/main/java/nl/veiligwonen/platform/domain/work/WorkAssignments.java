package nl.veiligwonen.platform.domain.work;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import nl.veiligwonen.platform.domain.Actor;

/**
 * Who has taken which work in a case.
 *
 * @param held by the name of the queue; may hold work that has moved on since, which counts no longer
 */
public record WorkAssignments(Map<String, Held> held) {

    /** Nobody has taken anything. */
    static final WorkAssignments NONE = new WorkAssignments(Map.of());

    public WorkAssignments {
        held = Map.copyOf(held);
    }

    /**
     * Work that someone has taken.
     *
     * @param entry which time the case came into the queue
     */
    public record Held(WorkEntry entry, Actor assignee) {}

    /** Who has the work of this entry; empty if nobody has. */
    public Optional<Actor> assignee(WorkEntry entry) {
        return Optional.ofNullable(held.get(entry.queue()))
                .filter(taken -> taken.entry().equals(entry))
                .map(Held::assignee);
    }

    WorkAssignments with(WorkEntry entry, Actor assignee) {
        Map<String, Held> changed = new HashMap<>(held);
        changed.put(entry.queue(), new Held(entry, assignee));
        return new WorkAssignments(changed);
    }

    WorkAssignments without(WorkEntry entry) {
        Map<String, Held> changed = new HashMap<>(held);
        changed.remove(entry.queue());
        return new WorkAssignments(changed);
    }
}
