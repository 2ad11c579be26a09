package nl.veiligwonen.intake.work;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import nl.veiligwonen.contracts.CaseId;
import nl.veiligwonen.intake.api.IntakeTargets;
import nl.veiligwonen.intake.scanrequest.ScanRequest;
import nl.veiligwonen.intake.scanrequest.ScanRequestCommand;
import nl.veiligwonen.intake.scanrequest.ScanRequestEvent;
import nl.veiligwonen.intake.scanrequest.ScanRequestWork;
import nl.veiligwonen.platform.domain.term.ServiceTarget;
import nl.veiligwonen.platform.domain.work.OpenWork;
import nl.veiligwonen.platform.entity.EntityType;
import nl.veiligwonen.platform.journal.RecordedEvent;
import nl.veiligwonen.platform.service.deadlines.TargetDays;
import nl.veiligwonen.platform.service.work.WorkPolicy;
import nl.veiligwonen.platform.service.work.WorkQueue;
import nl.veiligwonen.platform.web.Role;

/** The work queues of intake. */
@Singleton
public class IntakeWork implements WorkPolicy {

    private static final List<WorkQueue> QUEUES = List.of(
            new WorkQueue(ScanRequestWork.SUPPLEMENTS, Role.ORGANISATION, "Supplements to supply (aanvulling leveren)"),
            new WorkQueue(
                    ScanRequestWork.SUPPLEMENT_DECISIONS,
                    Role.ADVISER,
                    "Incomplete requests to decide on (beslissen zonder aanvulling)"),
            new WorkQueue(ScanRequestWork.VISIT_PLANNING, Role.ADVISER, "Visits to plan (huisbezoek plannen)"),
            new WorkQueue(ScanRequestWork.VISIT_REPORTING, Role.ADVISER, "Visits to report (huisbezoek melden)"));

    private final EntityType<ScanRequest, ScanRequestCommand, ScanRequestEvent> scanRequest;
    private final ServiceTarget visit;

    @Inject
    public IntakeWork(
            EntityType<ScanRequest, ScanRequestCommand, ScanRequestEvent> scanRequest, IntakeTargets targets) {
        this.scanRequest = scanRequest;
        this.visit = TargetDays.of("home-visit", "huisbezoek", targets.homeVisit());
    }

    @Override
    public List<WorkQueue> queues() {
        return QUEUES;
    }

    @Override
    public Optional<CaseId> caseOf(RecordedEvent event) {
        return event.event() instanceof ScanRequestEvent ? Optional.of(CaseId.of(event.entityId())) : Optional.empty();
    }

    @Override
    public List<OpenWork> openIn(CaseId caseId, States states) {
        return ScanRequestWork.of(states.of(scanRequest, caseId.toString()), visit);
    }
}
