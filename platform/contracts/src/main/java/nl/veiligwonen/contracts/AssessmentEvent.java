package nl.veiligwonen.contracts;

import java.util.List;
import java.util.Optional;

/** What assessment-service tells: the security advice, from its first draft to its end. */
public sealed interface AssessmentEvent extends IntegrationEvent {

    String TOPIC = "veiligwonen.assessment";

    /** The case it is about. */
    CaseId caseId();

    /** The organisation whose case it is. */
    OrganisationId organisation();

    @Override
    default String subject() {
        return caseId().toString();
    }

    @Override
    default Optional<OrganisationId> owner() {
        return Optional.of(organisation());
    }

    /**
     * A draft of the advice has been written.
     *
     * @param revision the number of the draft, from 1
     */
    @EventType("nl.veiligwonen.assessment.advice-drafted.v1")
    record AdviceDrafted(CaseId caseId, OrganisationId organisation, int revision) implements AssessmentEvent {}

    /**
     * The draft lies with the security authority.
     *
     * @param revision the number of the draft, from 1
     */
    @EventType("nl.veiligwonen.assessment.advice-submitted-for-review.v1")
    record AdviceSubmittedForReview(CaseId caseId, OrganisationId organisation, int revision)
            implements AssessmentEvent {}

    /**
     * The security authority has returned the draft for rework; the remarks stay in assessment.
     *
     * @param revision the number of the draft, from 1
     */
    @EventType("nl.veiligwonen.assessment.advice-returned.v1")
    record AdviceReturned(CaseId caseId, OrganisationId organisation, int revision) implements AssessmentEvent {}

    /**
     * The security authority has established the advice (advies vastgesteld): the employer can adopt it.
     *
     * @param revision the number of the draft that it is, from 1
     * @param measures what it advises, without the content of the measures
     */
    @EventType("nl.veiligwonen.assessment.advice-established.v1")
    record AdviceEstablished(CaseId caseId, OrganisationId organisation, int revision, List<AdvisedMeasure> measures)
            implements AssessmentEvent {
        public AdviceEstablished {
            measures = List.copyOf(measures);
        }
    }

    /**
     * The security authority has established that no measures are needed (vastgesteld zonder maatregelen).
     *
     * @param revision the number of the draft that it is, from 1
     */
    @EventType("nl.veiligwonen.assessment.advice-established-without-measures.v1")
    record AdviceEstablishedWithoutMeasures(CaseId caseId, OrganisationId organisation, int revision)
            implements AssessmentEvent {}

    /**
     * An established advice holds no longer, for the office-holder has moved or the threat has changed; which, stays in
     * assessment. A later advice can be established on the same case.
     *
     * @param revision the number of the draft that had been established, from 1
     */
    @EventType("nl.veiligwonen.assessment.advice-superseded.v1")
    record AdviceSuperseded(CaseId caseId, OrganisationId organisation, int revision) implements AssessmentEvent {}

    /**
     * An established advice has lapsed by the passing of time; only where that policy is switched on.
     *
     * @param revision the number of the draft that had been established, from 1
     */
    @EventType("nl.veiligwonen.assessment.advice-lapsed.v1")
    record AdviceLapsed(CaseId caseId, OrganisationId organisation, int revision) implements AssessmentEvent {}

    /**
     * The condition for the supply of measures, a safe home under the police label (PKVW), is met: by a certificate or
     * by an exemption, which of the two stays in assessment.
     */
    @EventType("nl.veiligwonen.assessment.supply-permitted.v1")
    record SupplyPermitted(CaseId caseId, OrganisationId organisation) implements AssessmentEvent {}

    /** The condition for the supply of measures is met no longer. */
    @EventType("nl.veiligwonen.assessment.supply-withheld.v1")
    record SupplyWithheld(CaseId caseId, OrganisationId organisation) implements AssessmentEvent {}

    /** The case has been referred to the protection system; why stays in assessment. */
    @EventType("nl.veiligwonen.assessment.case-referred.v1")
    record CaseReferred(CaseId caseId, OrganisationId organisation) implements AssessmentEvent {}

    /**
     * A measure of an established advice, without its content.
     *
     * @param measureId identifies the measure from here on; opaque
     * @param estimatedCostCents what it is expected to cost, including VAT, in euro cents; at least one
     */
    record AdvisedMeasure(MeasureId measureId, EuroCents estimatedCostCents) {}
}
