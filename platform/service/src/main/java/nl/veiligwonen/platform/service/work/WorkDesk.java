package nl.veiligwonen.platform.service.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import nl.veiligwonen.contracts.CaseId;
import nl.veiligwonen.platform.domain.Actor;
import nl.veiligwonen.platform.domain.Refusal;
import nl.veiligwonen.platform.domain.work.OpenWork;
import nl.veiligwonen.platform.domain.work.WorkAssignmentCommand;
import nl.veiligwonen.platform.domain.work.WorkAssignmentCommand.AssignWork;
import nl.veiligwonen.platform.domain.work.WorkAssignmentCommand.ClaimWork;
import nl.veiligwonen.platform.domain.work.WorkAssignmentCommand.ReleaseWork;
import nl.veiligwonen.platform.domain.work.WorkAssignmentEvent;
import nl.veiligwonen.platform.domain.work.WorkAssignments;
import nl.veiligwonen.platform.domain.work.WorkEntry;
import nl.veiligwonen.platform.entity.CommandRefusedException;
import nl.veiligwonen.platform.entity.Entities;
import nl.veiligwonen.platform.entity.EntityType;
import nl.veiligwonen.platform.entity.Versioned;
import nl.veiligwonen.platform.service.CallerOccasion;
import nl.veiligwonen.platform.service.work.WorkItems.Count;
import nl.veiligwonen.platform.service.work.WorkItems.Reader;
import nl.veiligwonen.platform.web.Caller;
import nl.veiligwonen.platform.web.Cursor;
import nl.veiligwonen.platform.web.PageRequest;
import nl.veiligwonen.platform.web.Problem;
import nl.veiligwonen.platform.web.ProblemException;
import nl.veiligwonen.platform.web.Role;
import org.jspecify.annotations.Nullable;

/** The queues as a caller meets them: those of his roles, and in them what is his to see. */
@ApplicationScoped
public class WorkDesk {

    private static final Refusal MOVED_ON =
            Refusal.of("work-moved-on", "This work no longer waits in this queue. Read the queue again.");

    /** How many items are read at a time for an export. */
    private static final int EXPORT_BATCH = 500;

    private final WorkPolicy policy;
    private final WorkItems items;
    private final Entities entities;
    private final FoldedStates states;
    private final EntityType<WorkAssignments, WorkAssignmentCommand, WorkAssignmentEvent> workAssignment;
    private final Caller caller;
    private final CallerOccasion occasion;

    @Inject
    public WorkDesk(
            WorkPolicy policy,
            WorkItems items,
            Entities entities,
            FoldedStates states,
            EntityType<WorkAssignments, WorkAssignmentCommand, WorkAssignmentEvent> workAssignment,
            Caller caller,
            CallerOccasion occasion) {
        this.policy = policy;
        this.items = items;
        this.entities = entities;
        this.states = states;
        this.workAssignment = workAssignment;
        this.caller = caller;
        this.occasion = occasion;
    }

    /** A queue, and how much waits in it. */
    record Counted(WorkQueue queue, Count count) {}

    /** Work after the caller has changed who has it, and the version of that. */
    record Changed(WorkItem item, long version) {}

    /** The queues of the caller's roles, in the order of the procedure, with how much waits in each. */
    List<Counted> queues() {
        return policy.queues().stream()
                .filter(queue -> caller.has(queue.role()))
                .map(queue -> new Counted(queue, count(queue)))
                .toList();
    }

    private Count count(WorkQueue queue) {
        return items.counts(List.of(queue.name()), reader(queue), today()).getOrDefault(queue.name(), Count.NOTHING);
    }

    /**
     * A queue of the caller's roles.
     *
     * @throws ProblemException 404 if there is none of that name, or it is not his
     */
    WorkQueue queue(String name) {
        return policy.queues().stream()
                .filter(queue -> queue.name().equals(name) && caller.has(queue.role()))
                .findFirst()
                .orElseThrow(() -> Problem.notFound().asException());
    }

    /** A page of a queue, the most urgent first: up to {@link PageRequest#fetch()} items. */
    List<WorkItem> page(WorkQueue queue, Assignment assignment, PageRequest page) {
        return items.mostUrgentFirst(queue.name(), reader(queue), assignment, page.after(), page.fetch());
    }

    /** All of a queue, the most urgent first. */
    List<WorkItem> all(WorkQueue queue, Assignment assignment) {
        List<WorkItem> all = new ArrayList<>();
        List<WorkItem> batch;
        do {
            Optional<Cursor> after =
                    all.isEmpty() ? Optional.empty() : Optional.of(all.getLast().cursor());
            batch = items.mostUrgentFirst(queue.name(), reader(queue), assignment, after, EXPORT_BATCH);
            all.addAll(batch);
        } while (batch.size() == EXPORT_BATCH);
        return all;
    }

    /** Lets the caller take work himself. */
    Changed claim(String queue, String caseId, @Nullable Long expectedVersion) {
        return change(queue, caseId, expectedVersion, ClaimWork::new);
    }

    /** Lets the caller give work to someone. */
    Changed assign(String queue, String caseId, Actor assignee, @Nullable Long expectedVersion) {
        return change(queue, caseId, expectedVersion, (entry, barred) -> new AssignWork(entry, assignee, barred));
    }

    /** Lets the caller give work back. */
    Changed release(String queue, String caseId, @Nullable Long expectedVersion) {
        boolean coordinator = caller.has(Role.COORDINATOR);
        return change(queue, caseId, expectedVersion, (entry, _) -> new ReleaseWork(entry, coordinator));
    }

    private Changed change(
            String queueName,
            String caseId,
            @Nullable Long expectedVersion,
            BiFunction<WorkEntry, Map<Actor, Refusal>, WorkAssignmentCommand> command) {
        WorkQueue queue = queue(queueName);
        WorkItem item = parse(caseId)
                .flatMap(id -> items.find(queue.name(), id, reader(queue)))
                .orElseThrow(() -> Problem.notFound().asException());
        // The queue can be a moment behind: whether the work is there, and for whom it is not, is asked of the case
        // itself.
        OpenWork open = policy.openIn(item.caseId(), now()).stream()
                .filter(work -> work.queue().equals(queue.name()))
                .findFirst()
                .orElseThrow(() -> new CommandRefusedException(MOVED_ON));
        var outcome = entities.handle(
                workAssignment,
                item.caseId().toString(),
                command.apply(item.entry(), open.barred()),
                occasion.now(),
                expectedVersion);
        Optional<Actor> holder = outcome.state().assignee(item.entry());
        boolean claimable = holder.isEmpty() && !open.barred().containsKey(occasion.actor());
        return new Changed(item.with(holder.map(Actor::id), occasion.now().at(), claimable), outcome.version());
    }

    /** The entities as they are now. */
    private WorkPolicy.States now() {
        return new WorkPolicy.States() {
            @Override
            public LocalDate day() {
                return today();
            }

            @Override
            public <S> S of(EntityType<S, ?, ?> type, String id) {
                return current(type, id);
            }

            @Override
            public LocalDate dayOf(EntityType<?, ?, ?> type, String id, long version) {
                return states.dayOf(type, id, version);
            }
        };
    }

    private <S, C, E> S current(EntityType<S, C, E> type, String id) {
        return entities.find(type, id).map(Versioned::state).orElseGet(() -> type.decider()
                .initialState());
    }

    /** The day of today, as Dutch law counts it. */
    LocalDate today() {
        return occasion.now().today();
    }

    /** The caller, as far as he may see a queue. */
    private Reader reader(WorkQueue queue) {
        return new Reader(
                caller.subject(),
                queue.role() == Role.ORGANISATION ? Optional.of(caller.requireOrganisation()) : Optional.empty());
    }

    private static Optional<CaseId> parse(String caseId) {
        try {
            return Optional.of(CaseId.of(caseId));
        } catch (IllegalArgumentException noUuid) {
            return Optional.empty();
        }
    }
}
