package nl.veiligwonen.assessment.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
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
import nl.veiligwonen.assessment.advice.CaseEvent;
import nl.veiligwonen.assessment.advice.MeasureEstimate;
import nl.veiligwonen.assessment.advice.PkvwEvent.OwnerWorkRecorded;
import nl.veiligwonen.assessment.advice.PkvwEvent.PkvwCertificateExpired;
import nl.veiligwonen.assessment.advice.PkvwEvent.PkvwCertificateRecorded;
import nl.veiligwonen.assessment.advice.PkvwEvent.PkvwExemptionGranted;
import nl.veiligwonen.assessment.advice.PkvwEvent.SupplyPermitted;
import nl.veiligwonen.assessment.advice.PkvwEvent.SupplyWithheld;
import nl.veiligwonen.assessment.advice.ReviewerEvent;
import nl.veiligwonen.assessment.advice.StandingEvent.AdviceLapsed;
import nl.veiligwonen.assessment.advice.StandingEvent.AdviceSuperseded;
import nl.veiligwonen.contracts.AssessmentEvent;
import nl.veiligwonen.contracts.AssessmentEvent.AdvisedMeasure;
import nl.veiligwonen.contracts.CaseId;
import nl.veiligwonen.contracts.IntegrationEvent;
import nl.veiligwonen.contracts.Publisher;
import nl.veiligwonen.platform.exchange.Publication;
import nl.veiligwonen.platform.journal.RecordedEvent;

/** What assessment tells: how far an advice is and what its measures will cost, never what was found or advised. */
@ApplicationScoped
public class AssessmentPublication implements Publication {

    @Override
    public Publisher publisher() {
        return Publisher.ASSESSMENT;
    }

    @Override
    public Optional<IntegrationEvent> translate(RecordedEvent recorded) {
        return recorded.event() instanceof AdviceEvent event
                ? translate(CaseId.of(recorded.entityId()), event)
                : Optional.empty();
    }

    private static Optional<IntegrationEvent> translate(CaseId caseId, AdviceEvent event) {
        var organisation = event.organisation();
        return switch (event) {
            case AdviceDrafted drafted ->
                Optional.of(new AssessmentEvent.AdviceDrafted(
                        caseId, organisation, drafted.revision().number()));
            case AdviceSubmittedForReview submitted ->
                Optional.of(new AssessmentEvent.AdviceSubmittedForReview(
                        caseId, organisation, submitted.revision().number()));
            case AdviceReturned returned ->
                Optional.of(new AssessmentEvent.AdviceReturned(
                        caseId, organisation, returned.revision().number()));
            case AdviceEstablished established ->
                Optional.of(new AssessmentEvent.AdviceEstablished(
                        caseId, organisation, established.revision().number(), advised(established.measures())));
            case AdviceEstablishedWithoutMeasures established ->
                Optional.of(new AssessmentEvent.AdviceEstablishedWithoutMeasures(
                        caseId, organisation, established.revision().number()));
            case AdviceSuperseded superseded ->
                Optional.of(new AssessmentEvent.AdviceSuperseded(
                        caseId, organisation, superseded.revision().number()));
            case AdviceLapsed lapsed ->
                Optional.of(new AssessmentEvent.AdviceLapsed(
                        caseId, organisation, lapsed.revision().number()));
            case CaseReferred _ -> Optional.of(new AssessmentEvent.CaseReferred(caseId, organisation));
            // Work in progress, of the advisers alone.
            case AssessmentOpened _, RiskAssessmentRecorded _, ThreatAnalysisRecorded _ -> Optional.empty();
            // Who judges an advice and who does not is a matter of the security authority.
            case ReviewerEvent _ -> Optional.empty();
            // Intake, whose the life of the case is, has told it itself.
            case CaseEvent _ -> Optional.empty();
            case SupplyPermitted _ -> Optional.of(new AssessmentEvent.SupplyPermitted(caseId, organisation));
            case SupplyWithheld _ -> Optional.of(new AssessmentEvent.SupplyWithheld(caseId, organisation));
            // By which way the condition is met is nobody's business.
            case PkvwCertificateRecorded _, OwnerWorkRecorded _, PkvwExemptionGranted _, PkvwCertificateExpired _ ->
                Optional.empty();
        };
    }

    private static List<AdvisedMeasure> advised(List<MeasureEstimate> measures) {
        return measures.stream()
                .map(measure -> new AdvisedMeasure(measure.id(), measure.estimatedCost()))
                .toList();
    }
}
