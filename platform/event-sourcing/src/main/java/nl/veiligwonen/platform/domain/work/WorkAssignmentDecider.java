package nl.veiligwonen.platform.domain.work;

import java.util.Map;
import java.util.Optional;
import nl.veiligwonen.platform.domain.Actor;
import nl.veiligwonen.platform.domain.Decider;
import nl.veiligwonen.platform.domain.Decision;
import nl.veiligwonen.platform.domain.Occasion;
import nl.veiligwonen.platform.domain.Refusal;
import nl.veiligwonen.platform.domain.work.WorkAssignmentCommand.AssignWork;
import nl.veiligwonen.platform.domain.work.WorkAssignmentCommand.ClaimWork;
import nl.veiligwonen.platform.domain.work.WorkAssignmentCommand.ReleaseWork;
import nl.veiligwonen.platform.domain.work.WorkAssignmentEvent.WorkAssigned;
import nl.veiligwonen.platform.domain.work.WorkAssignmentEvent.WorkClaimed;
import nl.veiligwonen.platform.domain.work.WorkAssignmentEvent.WorkReleased;

/**
 * The rules of who does which work in a case. What one person has taken another does not take; who can't do the work does
 * not get it, and does not keep it either. Taking work is a word to colleagues: it gives no right that the role does not.
 */
public final class WorkAssignmentDecider
        implements Decider<WorkAssignments, WorkAssignmentCommand, WorkAssignmentEvent> {

    /** Somebody else has the work. */
    public static final Refusal TAKEN = Refusal.of(
            "work-taken",
            "Someone else has this work. Take other work, or ask who has it, or a coordinator, to release it.");

    /** It is not for who asks to give this work back. */
    public static final Refusal NOT_YOURS =
            Refusal.of("work-not-yours", "Someone else has this work. Only he or a coordinator releases it.");

    @Override
    public WorkAssignments initialState() {
        return WorkAssignments.NONE;
    }

    @Override
    public Decision<WorkAssignmentEvent> decide(
            WorkAssignmentCommand command, WorkAssignments state, Occasion occasion) {
        return switch (command) {
            case ClaimWork claim -> claim(claim, state, occasion.actor());
            case AssignWork assign -> assign(assign, state, occasion.actor());
            case ReleaseWork release -> release(release, state, occasion.actor());
        };
    }

    private static Decision<WorkAssignmentEvent> claim(ClaimWork claim, WorkAssignments state, Actor asking) {
        Refusal objection = claim.barred().get(asking);
        if (objection != null) {
            return Decision.refuse(objection);
        }
        return holder(state, claim.entry(), claim.barred())
                .map(holder -> holder.equals(asking)
                        ? Decision.<WorkAssignmentEvent>accept()
                        : Decision.<WorkAssignmentEvent>refuse(TAKEN))
                .orElseGet(() -> Decision.accept(new WorkClaimed(claim.entry(), asking)));
    }

    private static Decision<WorkAssignmentEvent> assign(AssignWork assign, WorkAssignments state, Actor asking) {
        Refusal objection = assign.barred().get(assign.assignee());
        if (objection != null) {
            return Decision.refuse(objection);
        }
        return holder(state, assign.entry(), assign.barred())
                        .filter(assign.assignee()::equals)
                        .isPresent()
                ? Decision.accept()
                : Decision.accept(new WorkAssigned(assign.entry(), assign.assignee(), asking));
    }

    private static Decision<WorkAssignmentEvent> release(ReleaseWork release, WorkAssignments state, Actor asking) {
        return state.assignee(release.entry())
                .map(holder -> holder.equals(asking) || release.coordinator()
                        ? Decision.<WorkAssignmentEvent>accept(new WorkReleased(release.entry(), holder))
                        : Decision.<WorkAssignmentEvent>refuse(NOT_YOURS))
                .orElseGet(Decision::accept);
    }

    /** Who has the work, and can do it. */
    private static Optional<Actor> holder(WorkAssignments state, WorkEntry entry, Map<Actor, Refusal> barred) {
        return state.assignee(entry).filter(holder -> !barred.containsKey(holder));
    }

    @Override
    public WorkAssignments evolve(WorkAssignments state, WorkAssignmentEvent event) {
        return switch (event) {
            case WorkClaimed claimed -> state.with(claimed.entry(), claimed.claimedBy());
            case WorkAssigned assigned -> state.with(assigned.entry(), assigned.assignee());
            case WorkReleased released -> state.without(released.entry());
        };
    }
}
