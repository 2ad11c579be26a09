package nl.veiligwonen.assessment.advice;

import java.time.Instant;
import java.util.List;
import nl.veiligwonen.contracts.OrganisationId;
import nl.veiligwonen.platform.domain.Actor;
import nl.veiligwonen.platform.domain.PersonalData;
import nl.veiligwonen.platform.domain.PersonalData.Purpose;

/** What can have happened to a security advice. The names of these records are in the journal for ever. */
public sealed interface AdviceEvent
        permits AdviceEvent.AssessmentOpened,
                AdviceEvent.RiskAssessmentRecorded,
                AdviceEvent.ThreatAnalysisRecorded,
                AdviceEvent.AdviceDrafted,
                AdviceEvent.AdviceSubmittedForReview,
                AdviceEvent.AdviceReturned,
                AdviceEvent.AdviceEstablished,
                AdviceEvent.CaseReferred,
                AdviceEvent.AdviceEstablishedWithoutMeasures,
                CaseEvent,
                PkvwEvent,
                ReviewerEvent,
                StandingEvent {

    /** The organisation whose case it is. */
    OrganisationId organisation();

    /** The home has been visited: the assessment has begun. */
    record AssessmentOpened(OrganisationId organisation, Instant openedAt) implements AdviceEvent {}

    /** An adviser has recorded the risks in and around the home. */
    record RiskAssessmentRecorded(
            OrganisationId organisation,
            @PersonalData(Purpose.FINDINGS) RiskAssessment riskAssessment,
            Actor recordedBy)
            implements AdviceEvent {}

    /** An adviser has recorded the threat. */
    record ThreatAnalysisRecorded(
            OrganisationId organisation,
            @PersonalData(Purpose.FINDINGS) ThreatAnalysis threatAnalysis,
            Actor recordedBy)
            implements AdviceEvent {}

    /**
     * An adviser has written a draft; it replaces the one of the same revision, if there is one. In the first shape of
     * this event no measure had a kind or pointed to the catalogue.
     */
    @nl.veiligwonen.platform.domain.Revision(2)
    record AdviceDrafted(
            OrganisationId organisation, Revision revision, List<Measure> measures, Actor draftedBy, Instant draftedAt)
            implements AdviceEvent {
        public AdviceDrafted {
            measures = List.copyOf(measures);
        }
    }

    /** An adviser has put a revision and its inputs to the security authority. */
    record AdviceSubmittedForReview(
            OrganisationId organisation, Revision revision, Actor submittedBy, Instant submittedAt)
            implements AdviceEvent {}

    /** The security authority has returned a revision for rework. */
    record AdviceReturned(
            OrganisationId organisation,
            Revision revision,
            @PersonalData(Purpose.FINDINGS) Remarks remarks,
            Instant returnedAt)
            implements AdviceEvent {}

    /** The security authority has established a revision (advies vastgesteld). */
    record AdviceEstablished(
            OrganisationId organisation, Revision revision, List<MeasureEstimate> measures, Instant establishedAt)
            implements AdviceEvent {
        public AdviceEstablished {
            measures = List.copyOf(measures);
        }
    }

    /** The security authority has established that no measures are needed, whatever the draft prescribes. */
    record AdviceEstablishedWithoutMeasures(
            OrganisationId organisation,
            Revision revision,
            @PersonalData(Purpose.FINDINGS) Motivation motivation,
            Instant establishedAt)
            implements AdviceEvent {}

    /** The security authority has referred the case to the protection system: all work has stopped. */
    record CaseReferred(OrganisationId organisation, Instant referredAt) implements AdviceEvent {}
}
