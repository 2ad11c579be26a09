package nl.veiligwonen.assessment.work;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import nl.veiligwonen.assessment.advice.Advice;
import nl.veiligwonen.assessment.advice.AdviceCommand;
import nl.veiligwonen.assessment.advice.AdviceEvent;
import nl.veiligwonen.assessment.advice.AdviceWork;
import nl.veiligwonen.assessment.api.AssessmentTargets;
import nl.veiligwonen.contracts.CaseId;
import nl.veiligwonen.platform.domain.term.ServiceTarget;
import nl.veiligwonen.platform.domain.work.OpenWork;
import nl.veiligwonen.platform.entity.EntityType;
import nl.veiligwonen.platform.journal.RecordedEvent;
import nl.veiligwonen.platform.service.deadlines.TargetDays;
import nl.veiligwonen.platform.service.work.WorkPolicy;
import nl.veiligwonen.platform.service.work.WorkQueue;
import nl.veiligwonen.platform.web.Role;

/** The work queues of assessment. */
@Singleton
public class AssessmentWork implements WorkPolicy {

    private static final List<WorkQueue> QUEUES = List.of(
            new WorkQueue(
                    AdviceWork.DRAFTING, Role.ADVISER, "Advices to prepare or rework (advies opstellen of aanvullen)"),
            new WorkQueue(AdviceWork.REVIEW, Role.SECURITY_AUTHORITY, "Advices to judge (advies toetsen)"));

    private final EntityType<Advice, AdviceCommand, AdviceEvent> advice;
    private final ServiceTarget review;

    @Inject
    public AssessmentWork(EntityType<Advice, AdviceCommand, AdviceEvent> advice, AssessmentTargets targets) {
        this.advice = advice;
        this.review = TargetDays.of("review", "toetsing van het advies", targets.review());
    }

    @Override
    public List<WorkQueue> queues() {
        return QUEUES;
    }

    @Override
    public Optional<CaseId> caseOf(RecordedEvent event) {
        return event.event() instanceof AdviceEvent ? Optional.of(CaseId.of(event.entityId())) : Optional.empty();
    }

    @Override
    public List<OpenWork> openIn(CaseId caseId, States states) {
        return AdviceWork.of(states.of(advice, caseId.toString()), review);
    }
}
