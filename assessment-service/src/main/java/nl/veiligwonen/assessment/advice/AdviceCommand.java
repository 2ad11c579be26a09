package nl.veiligwonen.assessment.advice;

import java.util.List;
import java.util.Set;
import nl.veiligwonen.contracts.MeasureId;
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
                AdviceCommand.EstablishWithoutMeasures,
                AdviceCommand.SupersedeAdvice,
                AdviceCommand.LapseAdvice,
                CaseCommand,
                PkvwCommand,
                ReviewerCommand {

    /** Intake-service tells that the home has been visited. */
    record OpenAssessment(OrganisationId organisation) implements AdviceCommand {}

    /** An adviser records what was found in and around the home, in the place of what was recorded before. */
    record RecordRiskAssessment(RiskAssessment riskAssessment) implements AdviceCommand {}

    /** An adviser records the threat, in the place of what was recorded before. */
    record RecordThreatAnalysis(ThreatAnalysis threatAnalysis) implements AdviceCommand {}

    /**
     * An adviser writes a draft, in the place of the one before or as the next revision of one that was returned.
     *
     * @param continued the ids of those measures that the draft before has already
     */
    record DraftAdvice(List<Measure> measures, Set<MeasureId> continued) implements AdviceCommand {
        public DraftAdvice {
            measures = List.copyOf(measures);
            continued = Set.copyOf(continued);
        }

        /** A draft of which all measures are new. */
        public DraftAdvice(List<Measure> measures) {
            this(measures, Set.of());
        }
    }

    /** An adviser puts the draft to the security authority. */
    record SubmitForReview() implements AdviceCommand {}

    /** The security authority establishes the advice. */
    record EstablishAdvice() implements AdviceCommand {}

    /** The security authority establishes that no measures are needed. */
    record EstablishWithoutMeasures(Motivation motivation) implements AdviceCommand {}

    /** An adviser or the security authority finds that the threat is another than the advice was made for. */
    record SupersedeAdvice(Motivation motivation) implements AdviceCommand {}

    /** The clock tells that the term of the advice is over. */
    record LapseAdvice() implements AdviceCommand {}

    /** The security authority returns the draft for rework. */
    record ReturnAdvice(Remarks remarks) implements AdviceCommand {}

    /** The security authority refers the case to the protection system. */
    record ReferCase() implements AdviceCommand {}
}
