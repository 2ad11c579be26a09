package nl.veiligwonen.assessment.advice;

import java.util.List;
import java.util.Optional;
import nl.veiligwonen.contracts.OrganisationId;
import nl.veiligwonen.platform.domain.Refusal;

/**
 * One rule for what must be there before the security authority can judge. Source: Regeling rechtspositie decentrale
 * politieke ambtsdragers, arts 2.9, 3.9 and 4.9, para. 4.
 */
@FunctionalInterface
interface SubmissionPolicy {

    /**
     * Holds what the advisers have made against the rule.
     *
     * @return what stands in the way; empty if the rule is met
     */
    Optional<Refusal> objection(OrganisationId organisation, Preparation preparation);

    /** The advice rests on an assessment of the risks in and around the home. */
    SubmissionPolicy RISKS_ASSESSED =
            (organisation, preparation) -> preparation.riskAssessment().isPresent()
                    ? Optional.empty()
                    : Optional.of(AdviceRefusal.riskAssessmentMissing(organisation));

    /** The advice rests on a threat analysis. */
    SubmissionPolicy THREAT_ANALYSED =
            (organisation, preparation) -> preparation.threatAnalysis().isPresent()
                    ? Optional.empty()
                    : Optional.of(AdviceRefusal.threatAnalysisMissing(organisation));

    /** There are measures to establish. */
    SubmissionPolicy MEASURES_DRAFTED = (organisation, preparation) ->
            preparation.draft().isPresent() ? Optional.empty() : Optional.of(AdviceRefusal.draftMissing(organisation));

    /** All rules, in the order in which they are held against a preparation. */
    List<SubmissionPolicy> ALL = List.of(RISKS_ASSESSED, THREAT_ANALYSED, MEASURES_DRAFTED);

    /** The first rule that stands in the way of a submission; empty if it meets them all. */
    static Optional<Refusal> firstObjection(OrganisationId organisation, Preparation preparation) {
        return ALL.stream()
                .flatMap(policy -> policy.objection(organisation, preparation).stream())
                .findFirst();
    }
}
