package nl.veiligwonen.assessment.overview;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.UUID;
import nl.veiligwonen.assessment.advice.AdviceEvent;
import nl.veiligwonen.assessment.advice.AdviceEvent.AdviceDrafted;
import nl.veiligwonen.assessment.advice.AdviceEvent.AdviceEstablished;
import nl.veiligwonen.assessment.advice.AdviceEvent.AdviceEstablishedWithoutMeasures;
import nl.veiligwonen.assessment.advice.AdviceEvent.AdviceReturned;
import nl.veiligwonen.assessment.advice.AdviceEvent.AdviceSubmittedForReview;
import nl.veiligwonen.assessment.advice.AdviceEvent.AssessmentOpened;
import nl.veiligwonen.assessment.advice.AdviceEvent.CaseReferred;
import nl.veiligwonen.assessment.advice.AdviceEvent.RiskAssessmentRecorded;
import nl.veiligwonen.assessment.advice.AdviceEvent.ThreatAnalysisRecorded;
import nl.veiligwonen.assessment.advice.CaseEvent.AssessmentClosed;
import nl.veiligwonen.assessment.advice.CaseEvent.AssessmentFrozen;
import nl.veiligwonen.assessment.advice.CaseEvent.AssessmentResumed;
import nl.veiligwonen.assessment.advice.Draft;
import nl.veiligwonen.assessment.advice.PkvwEvent.OwnerWorkRecorded;
import nl.veiligwonen.assessment.advice.PkvwEvent.PkvwCertificateExpired;
import nl.veiligwonen.assessment.advice.PkvwEvent.PkvwCertificateRecorded;
import nl.veiligwonen.assessment.advice.PkvwEvent.PkvwExemptionGranted;
import nl.veiligwonen.assessment.advice.PkvwEvent.SupplyPermitted;
import nl.veiligwonen.assessment.advice.PkvwEvent.SupplyWithheld;
import nl.veiligwonen.assessment.advice.ReviewerEvent;
import nl.veiligwonen.assessment.advice.Stage;
import nl.veiligwonen.assessment.advice.StandingEvent.AdviceLapsed;
import nl.veiligwonen.assessment.advice.StandingEvent.AdviceSuperseded;
import nl.veiligwonen.platform.journal.RecordedEvent;
import nl.veiligwonen.platform.readmodel.Projection;

/** Keeps the list of advices. */
@ApplicationScoped
public class AdviceOverviewProjection implements Projection {

    @Override
    public void project(RecordedEvent recorded) {
        if (recorded.event() instanceof AdviceEvent event) {
            AdviceOverview row = event instanceof AssessmentOpened opened
                    ? newRow(recorded, opened)
                    : AdviceOverview.findById(UUID.fromString(recorded.entityId()));
            change(row, event);
            row.updatedAt = recorded.recordedAt();
            row.version = recorded.version();
            row.persist();
        }
    }

    private static AdviceOverview newRow(RecordedEvent recorded, AssessmentOpened opened) {
        AdviceOverview row = new AdviceOverview();
        row.caseId = UUID.fromString(recorded.entityId());
        row.organisation = opened.organisation().code();
        row.openedAt = opened.openedAt();
        return row;
    }

    private static void change(AdviceOverview row, AdviceEvent event) {
        switch (event) {
            case AssessmentOpened _ -> row.stage = Stage.IN_PREPARATION;
            case RiskAssessmentRecorded _, ThreatAnalysisRecorded _ -> {
                // What was recorded is no business of a list.
            }
            case AdviceDrafted drafted -> takeIn(row, drafted);
            case AdviceSubmittedForReview submitted -> {
                row.stage = Stage.UNDER_REVIEW;
                row.submittedAt = submitted.submittedAt();
            }
            case AdviceReturned _ -> row.stage = Stage.RETURNED;
            case AdviceEstablished established -> {
                row.stage = Stage.ESTABLISHED;
                row.establishedAt = established.establishedAt();
            }
            case AdviceEstablishedWithoutMeasures established -> {
                row.stage = Stage.ESTABLISHED_WITHOUT_MEASURES;
                row.establishedAt = established.establishedAt();
                // What the draft prescribed was not established, and the employer is not to see it.
                row.measures = 0;
                row.totalEstimatedCostCents = 0;
            }
            case AdviceSuperseded _ -> noLongerStands(row, Stage.SUPERSEDED);
            case AdviceLapsed _ -> noLongerStands(row, Stage.LAPSED);
            case ReviewerEvent _ -> {
                // Who judges it is no business of a list.
            }
            case CaseReferred _ -> freeze(row, Stage.REFERRED);
            case AssessmentFrozen _ -> freeze(row, Stage.FROZEN);
            case AssessmentResumed _ -> resume(row);
            case AssessmentClosed _ -> {
                row.stage = Stage.CLOSED;
                row.stageBefore = null;
            }
            case SupplyPermitted _ -> row.supplyPermitted = true;
            case SupplyWithheld _ -> row.supplyPermitted = false;
            case PkvwCertificateRecorded _, OwnerWorkRecorded _, PkvwExemptionGranted _, PkvwCertificateExpired _ -> {
                // What it means for the supply is told on its own.
            }
        }
    }

    private static void freeze(AdviceOverview row, Stage stage) {
        row.stageBefore = row.stage;
        row.stage = stage;
    }

    /** Also of an advice that is frozen, and is closed right after. */
    private static void noLongerStands(AdviceOverview row, Stage stage) {
        if (row.stageBefore == null) {
            row.stage = stage;
        } else {
            row.stageBefore = stage;
        }
        row.establishedAt = null;
    }

    private static void resume(AdviceOverview row) {
        row.stage = Objects.requireNonNull(row.stageBefore);
        row.stageBefore = null;
    }

    private static void takeIn(AdviceOverview row, AdviceDrafted drafted) {
        Draft draft = new Draft(drafted.revision(), drafted.measures());
        row.stage = Stage.IN_PREPARATION;
        row.revision = draft.revision().number();
        row.measures = draft.measures().size();
        row.totalEstimatedCostCents = draft.totalEstimatedCost().value();
        row.draftedAt = drafted.draftedAt();
        row.submittedAt = null;
    }
}
