package nl.veiligwonen.intake.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import nl.veiligwonen.contracts.CaseId;
import nl.veiligwonen.contracts.IntakeEvent;
import nl.veiligwonen.contracts.IntegrationEvent;
import nl.veiligwonen.contracts.Publisher;
import nl.veiligwonen.intake.scanrequest.ScanRequestEvent;
import nl.veiligwonen.intake.scanrequest.ScanRequestEvent.AdviceEstablished;
import nl.veiligwonen.intake.scanrequest.ScanRequestEvent.CaseReferred;
import nl.veiligwonen.intake.scanrequest.ScanRequestEvent.ContributionPaid;
import nl.veiligwonen.intake.scanrequest.ScanRequestEvent.EligibilityConfirmed;
import nl.veiligwonen.intake.scanrequest.ScanRequestEvent.EligibilityRejected;
import nl.veiligwonen.intake.scanrequest.ScanRequestEvent.HomeVisitCompleted;
import nl.veiligwonen.intake.scanrequest.ScanRequestEvent.HomeVisitScheduled;
import nl.veiligwonen.intake.scanrequest.ScanRequestEvent.ScanRequested;
import nl.veiligwonen.platform.exchange.Publication;
import nl.veiligwonen.platform.journal.RecordedEvent;

/** What intake tells: that something has happened to a case, and nothing about the person or the home. */
@ApplicationScoped
public class IntakePublication implements Publication {

    @Override
    public Publisher publisher() {
        return Publisher.INTAKE;
    }

    @Override
    public Optional<IntegrationEvent> translate(RecordedEvent recorded) {
        return recorded.event() instanceof ScanRequestEvent event
                ? translate(CaseId.of(recorded.entityId()), event)
                : Optional.empty();
    }

    private static Optional<IntegrationEvent> translate(CaseId caseId, ScanRequestEvent event) {
        var organisation = event.organisation();
        return switch (event) {
            case ScanRequested _ -> Optional.of(new IntakeEvent.ScanRequested(caseId, organisation));
            case EligibilityConfirmed _ -> Optional.of(new IntakeEvent.EligibilityConfirmed(caseId, organisation));
            case EligibilityRejected _ -> Optional.of(new IntakeEvent.EligibilityRejected(caseId, organisation));
            case HomeVisitScheduled _ -> Optional.of(new IntakeEvent.HomeVisitScheduled(caseId, organisation));
            case HomeVisitCompleted _ -> Optional.of(new IntakeEvent.HomeVisitCompleted(caseId, organisation));
            // Others have told these; their own events are known to all.
            case CaseReferred _, AdviceEstablished _, ContributionPaid _ -> Optional.empty();
        };
    }
}
