package nl.veiligwonen.intake.overview;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import nl.veiligwonen.intake.scanrequest.ScanApplication;
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
import nl.veiligwonen.intake.scanrequest.ScanRequestEvent.Statement;
import nl.veiligwonen.intake.scanrequest.ScanRequestEvent.SupplementAsked;
import nl.veiligwonen.intake.scanrequest.ScanRequestEvent.SupplementReceived;
import nl.veiligwonen.intake.scanrequest.ScanRequestEvent.SupplementTermLapsed;
import nl.veiligwonen.intake.scanrequest.Stage;
import nl.veiligwonen.platform.domain.PersonalData.Purpose;
import nl.veiligwonen.platform.domain.retention.DestructionEvent.DestructionDeclared;
import nl.veiligwonen.platform.journal.RecordedEvent;
import nl.veiligwonen.platform.readmodel.Projection;
import org.jspecify.annotations.Nullable;

/** Keeps the list of requests. */
@ApplicationScoped
public class ScanRequestOverviewProjection implements Projection {

    private final SoughtPeople people;

    @Inject
    public ScanRequestOverviewProjection(SoughtPeople people) {
        this.people = people;
    }

    @Override
    public void project(RecordedEvent recorded) {
        if (recorded.event() instanceof ScanRequestEvent event) {
            ScanRequestOverview row = row(recorded, event);
            apply(event, row);
            if (event instanceof Statement statement && !statement.application().equals(ScanApplication.destroyed())) {
                recognise(statement.application(), row);
            }
            row.updatedAt = recorded.recordedAt();
            row.version = recorded.version();
            row.persist();
        } else if (recorded.event() instanceof DestructionDeclared declared) {
            declared.destroyed().stream()
                    .filter(due -> due.term().purpose() == Purpose.IDENTITY)
                    .forEach(due -> forget(UUID.fromString(due.caseId())));
        }
    }

    /** So that the case can't be found by who and where any more. */
    private static void forget(UUID caseId) {
        ScanRequestOverview row = ScanRequestOverview.findById(caseId);
        row.personFingerprint = null;
        row.homeFingerprint = null;
    }

    /** So that the case can be found by who and where. */
    private void recognise(ScanApplication stated, ScanRequestOverview row) {
        row.personFingerprint = people.person(stated.officeHolder().value());
        row.homeFingerprint =
                people.home(stated.home().postalCode(), stated.home().houseNumber());
    }

    private static ScanRequestOverview row(RecordedEvent recorded, ScanRequestEvent event) {
        return switch (event) {
            case ScanRequested requested -> newRow(recorded, event, null, requested.requestedAt());
            case ScanRequestedByOfficeHolder requested ->
                newRow(recorded, event, requested.applicant(), requested.requestedAt());
            case ScanRequestedAfterMove requested ->
                newRow(recorded, event, requested.applicant(), requested.requestedAt());
            default -> ScanRequestOverview.findById(UUID.fromString(recorded.entityId()));
        };
    }

    private static ScanRequestOverview newRow(
            RecordedEvent recorded, ScanRequestEvent event, @Nullable String applicant, Instant requestedAt) {
        ScanRequestOverview row = new ScanRequestOverview();
        row.caseId = UUID.fromString(recorded.entityId());
        row.organisation = event.organisation().code();
        row.layer = event.organisation().layer();
        row.applicant = applicant;
        row.requestedAt = requestedAt;
        return row;
    }

    private static void apply(ScanRequestEvent event, ScanRequestOverview row) {
        switch (event) {
            case ScanRequested _, ScanRequestedByOfficeHolder _, ScanRequestedAfterMove _ ->
                row.stage = Stage.SUBMITTED;
            case EligibilityConfirmed _ -> row.stage = Stage.ELIGIBLE;
            case EligibilityRejected _ -> row.stage = Stage.INELIGIBLE;
            case SupplementAsked _ -> row.stage = Stage.INCOMPLETE;
            // A request is judged as soon as it is made: what is incomplete was eligible.
            case SupplementReceived _ -> row.stage = Stage.ELIGIBLE;
            case RequestNotProcessed _ -> row.stage = Stage.NOT_PROCESSED;
            case HomeVisitScheduled _, HomeVisitRescheduled _ -> row.stage = Stage.VISIT_SCHEDULED;
            case HomeVisitMissed _ -> row.stage = Stage.ELIGIBLE;
            case HomeVisitCompleted _ -> row.stage = Stage.VISITED;
            case RequestWithdrawn _ -> row.stage = Stage.WITHDRAWN;
            case OfficeEnded _ -> row.stage = Stage.OFFICE_ENDED;
            case OfficeHolderMoved _ -> row.stage = Stage.MOVED;
            case CaseFrozen _ -> row.frozen = true;
            case CaseResumed _ -> row.frozen = false;
            case CaseTakenOver _ -> {
                row.frozen = false;
                row.stage = Stage.REFERRED;
            }
            case CaseReferred _ -> row.stage = Stage.REFERRED;
            case AdviceEstablished _ -> row.stage = Stage.ADVISED;
            case AdviceEstablishedWithoutMeasures _, ContributionPaid _, ProvisionClosed _ ->
                row.stage = Stage.COMPLETED;
            case SupplementTermLapsed _,
                    DecisionTermExceeded _,
                    DecisionPostponed _,
                    NoticeOfDefaultReceived _,
                    DecidedAfterNotice _,
                    AttachmentAdded _,
                    AttachmentRemoved _ -> {
                // The stage stays as it is: someone has to act.
            }
        }
    }
}
