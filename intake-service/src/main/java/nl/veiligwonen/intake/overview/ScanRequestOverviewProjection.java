package nl.veiligwonen.intake.overview;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import nl.veiligwonen.intake.scanrequest.ScanRequestEvent;
import nl.veiligwonen.intake.scanrequest.ScanRequestEvent.AdviceEstablished;
import nl.veiligwonen.intake.scanrequest.ScanRequestEvent.CaseReferred;
import nl.veiligwonen.intake.scanrequest.ScanRequestEvent.ContributionPaid;
import nl.veiligwonen.intake.scanrequest.ScanRequestEvent.EligibilityConfirmed;
import nl.veiligwonen.intake.scanrequest.ScanRequestEvent.EligibilityRejected;
import nl.veiligwonen.intake.scanrequest.ScanRequestEvent.HomeVisitCompleted;
import nl.veiligwonen.intake.scanrequest.ScanRequestEvent.HomeVisitScheduled;
import nl.veiligwonen.intake.scanrequest.ScanRequestEvent.ScanRequested;
import nl.veiligwonen.intake.scanrequest.Stage;
import nl.veiligwonen.platform.journal.RecordedEvent;
import nl.veiligwonen.platform.readmodel.Projection;

/** Keeps the list of requests. */
@ApplicationScoped
public class ScanRequestOverviewProjection implements Projection {

    @Override
    public void project(RecordedEvent recorded) {
        if (recorded.event() instanceof ScanRequestEvent event) {
            ScanRequestOverview row = event instanceof ScanRequested requested
                    ? newRow(recorded, requested)
                    : ScanRequestOverview.findById(UUID.fromString(recorded.entityId()));
            row.stage = stageAfter(event);
            row.updatedAt = recorded.recordedAt();
            row.version = recorded.version();
            row.persist();
        }
    }

    private static ScanRequestOverview newRow(RecordedEvent recorded, ScanRequested requested) {
        ScanRequestOverview row = new ScanRequestOverview();
        row.caseId = UUID.fromString(recorded.entityId());
        row.organisation = requested.organisation().code();
        row.layer = requested.organisation().layer();
        row.requestedAt = requested.requestedAt();
        return row;
    }

    private static Stage stageAfter(ScanRequestEvent event) {
        return switch (event) {
            case ScanRequested _ -> Stage.SUBMITTED;
            case EligibilityConfirmed _ -> Stage.ELIGIBLE;
            case EligibilityRejected _ -> Stage.INELIGIBLE;
            case HomeVisitScheduled _ -> Stage.VISIT_SCHEDULED;
            case HomeVisitCompleted _ -> Stage.VISITED;
            case CaseReferred _ -> Stage.REFERRED;
            case AdviceEstablished _ -> Stage.ADVISED;
            case ContributionPaid _ -> Stage.COMPLETED;
        };
    }
}
