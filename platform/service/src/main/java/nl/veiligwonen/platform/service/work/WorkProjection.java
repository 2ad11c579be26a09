package nl.veiligwonen.platform.service.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import nl.veiligwonen.contracts.CaseId;
import nl.veiligwonen.platform.domain.Actor;
import nl.veiligwonen.platform.domain.work.WorkAssignmentEvent;
import nl.veiligwonen.platform.domain.work.WorkAssignmentEvent.WorkAssigned;
import nl.veiligwonen.platform.domain.work.WorkAssignmentEvent.WorkClaimed;
import nl.veiligwonen.platform.domain.work.WorkAssignmentEvent.WorkReleased;
import nl.veiligwonen.platform.journal.RecordedEvent;
import nl.veiligwonen.platform.readmodel.Projection;

/** Keeps the work queues. Work that has moved on is no longer there, and so is nobody's. */
@ApplicationScoped
public class WorkProjection implements Projection {

    private final WorkPolicy policy;
    private final FoldedStates states;
    private final WorkItems items;

    @Inject
    public WorkProjection(WorkPolicy policy, FoldedStates states, WorkItems items) {
        this.policy = policy;
        this.states = states;
        this.items = items;
    }

    @Override
    public void project(RecordedEvent recorded) {
        if (recorded.event() instanceof WorkAssignmentEvent event) {
            items.assign(CaseId.of(recorded.entityId()), event.entry(), holder(event), recorded.recordedAt());
        } else {
            policy.caseOf(recorded)
                    .ifPresent(caseId -> items.replace(
                            caseId,
                            policy.openIn(caseId, states.after(recorded)),
                            recorded.id(),
                            recorded.recordedAt()));
        }
    }

    private static Optional<Actor> holder(WorkAssignmentEvent event) {
        return switch (event) {
            case WorkClaimed claimed -> Optional.of(claimed.claimedBy());
            case WorkAssigned assigned -> Optional.of(assigned.assignee());
            case WorkReleased _ -> Optional.empty();
        };
    }
}
