package nl.veiligwonen.platform.domain.work;

import nl.veiligwonen.platform.domain.Actor;

/** What can have happened about who does which work. The names of these records are in the journal for ever. */
public sealed interface WorkAssignmentEvent {

    /** Which work it is about. */
    WorkEntry entry();

    /** Someone has taken work himself (werk opgepakt). */
    record WorkClaimed(WorkEntry entry, Actor claimedBy) implements WorkAssignmentEvent {}

    /** A coordinator has given work to someone (werk toegewezen). */
    record WorkAssigned(WorkEntry entry, Actor assignee, Actor assignedBy) implements WorkAssignmentEvent {}

    /**
     * Work has been given back, or taken back by a coordinator (werk vrijgegeven).
     *
     * @param assignee who had it
     */
    record WorkReleased(WorkEntry entry, Actor assignee) implements WorkAssignmentEvent {}
}
