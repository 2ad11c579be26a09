package nl.veiligwonen.intake.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import nl.veiligwonen.contracts.CaseId;
import nl.veiligwonen.contracts.IntakeEvent;
import nl.veiligwonen.contracts.IntakeEvent.Closure;
import nl.veiligwonen.contracts.IntegrationEvent;
import nl.veiligwonen.contracts.OrganisationId;
import nl.veiligwonen.contracts.Publisher;
import nl.veiligwonen.intake.scanrequest.ScanRequestEvent;
import nl.veiligwonen.intake.scanrequest.ScanRequestEvent.AdviceEstablished;
import nl.veiligwonen.intake.scanrequest.ScanRequestEvent.AdviceEstablishedWithoutMeasures;
import nl.veiligwonen.intake.scanrequest.ScanRequestEvent.AttachmentAdded;
import nl.veiligwonen.intake.scanrequest.ScanRequestEvent.AttachmentRemoved;
import nl.veiligwonen.intake.scanrequest.ScanRequestEvent.CaseFrozen;
import nl.veiligwonen.intake.scanrequest.ScanRequestEvent.CaseReferred;
import nl.veiligwonen.intake.scanrequest.ScanRequestEvent.CaseResumed;
import nl.veiligwonen.intake.scanrequest.ScanRequestEvent.CaseTakenOver;
import nl.veiligwonen.intake.scanrequest.ScanRequestEvent.ContributionPaid;
import nl.veiligwonen.intake.scanrequest.ScanRequestEvent.DecidedAfterNotice;
import nl.veiligwonen.intake.scanrequest.ScanRequestEvent.DecisionPostponed;
import nl.veiligwonen.intake.scanrequest.ScanRequestEvent.DecisionTermExceeded;
import nl.veiligwonen.intake.scanrequest.ScanRequestEvent.EligibilityConfirmed;
import nl.veiligwonen.intake.scanrequest.ScanRequestEvent.EligibilityRejected;
import nl.veiligwonen.intake.scanrequest.ScanRequestEvent.HomeVisitCompleted;
import nl.veiligwonen.intake.scanrequest.ScanRequestEvent.HomeVisitMissed;
import nl.veiligwonen.intake.scanrequest.ScanRequestEvent.HomeVisitRescheduled;
import nl.veiligwonen.intake.scanrequest.ScanRequestEvent.HomeVisitScheduled;
import nl.veiligwonen.intake.scanrequest.ScanRequestEvent.NoticeOfDefaultReceived;
import nl.veiligwonen.intake.scanrequest.ScanRequestEvent.OfficeEnded;
import nl.veiligwonen.intake.scanrequest.ScanRequestEvent.OfficeHolderMoved;
import nl.veiligwonen.intake.scanrequest.ScanRequestEvent.ProvisionClosed;
import nl.veiligwonen.intake.scanrequest.ScanRequestEvent.RequestNotProcessed;
import nl.veiligwonen.intake.scanrequest.ScanRequestEvent.RequestWithdrawn;
import nl.veiligwonen.intake.scanrequest.ScanRequestEvent.ScanRequested;
import nl.veiligwonen.intake.scanrequest.ScanRequestEvent.ScanRequestedAfterMove;
import nl.veiligwonen.intake.scanrequest.ScanRequestEvent.ScanRequestedByOfficeHolder;
import nl.veiligwonen.intake.scanrequest.ScanRequestEvent.SupplementAsked;
import nl.veiligwonen.intake.scanrequest.ScanRequestEvent.SupplementReceived;
import nl.veiligwonen.intake.scanrequest.ScanRequestEvent.SupplementTermLapsed;
import nl.veiligwonen.platform.exchange.Publication;
import nl.veiligwonen.platform.journal.RecordedEvent;
import org.jspecify.annotations.Nullable;

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
            case ScanRequested _, ScanRequestedByOfficeHolder _, ScanRequestedAfterMove _ ->
                Optional.of(new IntakeEvent.ScanRequested(caseId, organisation));
            case EligibilityConfirmed _ -> Optional.of(new IntakeEvent.EligibilityConfirmed(caseId, organisation));
            case EligibilityRejected _ -> Optional.of(new IntakeEvent.EligibilityRejected(caseId, organisation));
            case SupplementAsked _ -> Optional.of(new IntakeEvent.SupplementAsked(caseId, organisation));
            case SupplementReceived _ -> Optional.of(new IntakeEvent.SupplementReceived(caseId, organisation));
            case HomeVisitScheduled _ -> Optional.of(new IntakeEvent.HomeVisitScheduled(caseId, organisation));
            case HomeVisitMissed _ -> Optional.of(new IntakeEvent.HomeVisitMissed(caseId, organisation));
            case HomeVisitCompleted _ -> Optional.of(new IntakeEvent.HomeVisitCompleted(caseId, organisation));
            case CaseFrozen _ -> Optional.of(new IntakeEvent.CaseFrozen(caseId, organisation));
            case CaseResumed _ -> Optional.of(new IntakeEvent.CaseResumed(caseId, organisation));
            case RequestWithdrawn _ -> closed(caseId, organisation, Closure.WITHDRAWN, null);
            case RequestNotProcessed _ -> closed(caseId, organisation, Closure.NOT_PROCESSED, null);
            case OfficeHolderMoved moved -> closed(caseId, organisation, Closure.MOVED, moved.nextCaseId());
            case OfficeEnded _ -> closed(caseId, organisation, Closure.OFFICE_ENDED, null);
            case CaseTakenOver _ -> closed(caseId, organisation, Closure.REFERRED, null);
            // The appointment stands, only at another moment: when stays here.
            case HomeVisitRescheduled _, SupplementTermLapsed _, DecisionTermExceeded _ -> Optional.empty();
            // Terms are between the applicant and who decides.
            case DecisionPostponed _, NoticeOfDefaultReceived _, DecidedAfterNotice _ -> Optional.empty();
            // Documents are between the applicant and who works on the case.
            case AttachmentAdded _, AttachmentRemoved _ -> Optional.empty();
            // Others have told these; their own events are known to all.
            case CaseReferred _,
                    AdviceEstablished _,
                    AdviceEstablishedWithoutMeasures _,
                    ContributionPaid _,
                    ProvisionClosed _ -> Optional.empty();
        };
    }

    private static Optional<IntegrationEvent> closed(
            CaseId caseId, OrganisationId organisation, Closure closure, @Nullable CaseId nextCaseId) {
        return Optional.of(new IntakeEvent.CaseClosed(caseId, organisation, closure, nextCaseId));
    }
}
