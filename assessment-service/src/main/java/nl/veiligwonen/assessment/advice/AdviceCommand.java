package nl.veiligwonen.assessment.advice;

import java.util.List;
import nl.veiligwonen.contracts.OrganisationId;

/** What can be asked of a security advice. */
public sealed interface AdviceCommand
        permits AdviceCommand.OpenAssessment,
                AdviceCommand.RecordRiskAssessment,
                AdviceCommand.RecordThreatAnalysis,
                AdviceCommand.DraftAdvice,
                AdviceCommand.SubmitForReview,
                AdviceCommand.EstablishAdvice,
                AdviceCommand.ReturnAdvice,
                AdviceCommand.ReferCase,
                CaseCommand,
                PkvwCommand {

    /** Intake-service tells that the home has been visited. */
    record OpenAssessment(OrganisationId organisation) implements AdviceCommand {}

    /** An adviser records what was found in and around the home, in the place of what was recorded before. */
    record RecordRiskAssessment(RiskAssessment riskAssessment) implements AdviceCommand {}

    /** An adviser records the threat, in the place of what was recorded before. */
    record RecordThreatAnalysis(ThreatAnalysis threatAnalysis) implements AdviceCommand {}

    /** An adviser writes a draft, in the place of the one before or as the next revision of one that was returned. */
    record DraftAdvice(List<Measure> measures) implements AdviceCommand {
        public DraftAdvice {
            measures = List.copyOf(measures);
        }
    }

    /** An adviser puts the draft to the security authority. */
    record SubmitForReview() implements AdviceCommand {}

    /** The security authority establishes the advice. */
    record EstablishAdvice() implements AdviceCommand {}

    /** The security authority returns the draft for rework. */
    record ReturnAdvice(Remarks remarks) implements AdviceCommand {}

    /** The security authority refers the case to the protection system. */
    record ReferCase() implements AdviceCommand {}
}
