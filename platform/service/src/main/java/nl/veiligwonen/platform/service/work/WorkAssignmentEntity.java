package nl.veiligwonen.platform.service.work;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import nl.veiligwonen.platform.domain.work.WorkAssignmentCommand;
import nl.veiligwonen.platform.domain.work.WorkAssignmentDecider;
import nl.veiligwonen.platform.domain.work.WorkAssignmentEvent;
import nl.veiligwonen.platform.domain.work.WorkAssignments;
import nl.veiligwonen.platform.entity.EntityType;

/** Hands the rules of who does which work to the platform that carries them: one entity a case. */
final class WorkAssignmentEntity {

    private WorkAssignmentEntity() {}

    @Produces
    @Singleton
    static EntityType<WorkAssignments, WorkAssignmentCommand, WorkAssignmentEvent> workAssignment() {
        return new EntityType<>(
                "WorkAssignment", WorkAssignmentCommand.class, WorkAssignmentEvent.class, new WorkAssignmentDecider());
    }
}
