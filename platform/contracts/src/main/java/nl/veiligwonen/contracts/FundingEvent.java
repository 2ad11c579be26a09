package nl.veiligwonen.contracts;

import java.util.Optional;

/** What funding-service tells: the money. Topic {@value #TOPIC}. */
public sealed interface FundingEvent extends IntegrationEvent {

    String TOPIC = "veiligwonen.funding";

    /** The ministry has opened a budget year (begrotingsjaar) with its ceiling (plafond). */
    @EventType("nl.veiligwonen.funding.budget-year-opened.v1")
    record BudgetYearOpened(int year, EuroCents ceilingCents) implements FundingEvent {
        @Override
        public String subject() {
            return "budget-year-" + year;
        }

        @Override
        public Optional<OrganisationId> owner() {
            return Optional.empty();
        }
    }

    /** What funding tells about one case. */
    sealed interface OfCase extends FundingEvent {

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
    }

    /** The employer has adopted the advice (advies overgenomen). */
    @EventType("nl.veiligwonen.funding.advice-adopted.v1")
    record AdviceAdopted(CaseId caseId, OrganisationId organisation) implements OfCase {}

    /** The employer has ordered a measure. */
    @EventType("nl.veiligwonen.funding.measure-ordered.v1")
    record MeasureOrdered(CaseId caseId, OrganisationId organisation, MeasureId measureId) implements OfCase {}

    /** A measure has been delivered. */
    @EventType("nl.veiligwonen.funding.measure-delivered.v1")
    record MeasureDelivered(CaseId caseId, OrganisationId organisation, MeasureId measureId) implements OfCase {}

    /** The employer has declared what a measure cost, including VAT. */
    @EventType("nl.veiligwonen.funding.cost-declared.v1")
    record CostDeclared(CaseId caseId, OrganisationId organisation, MeasureId measureId, EuroCents amountCents)
            implements OfCase {}

    /**
     * A contribution (tegemoetkoming) has been granted (verleend).
     *
     * @param committedCents what the year has committed after this grant
     * @param leftCents what the year has left under its ceiling after this grant
     */
    @EventType("nl.veiligwonen.funding.contribution-granted.v1")
    record ContributionGranted(
            CaseId caseId,
            OrganisationId organisation,
            int year,
            EuroCents amountCents,
            EuroCents committedCents,
            EuroCents leftCents)
            implements OfCase {}

    /** A contribution has been refused because it would exceed the ceiling (Awb 4:25). */
    @EventType("nl.veiligwonen.funding.contribution-refused.v1")
    record ContributionRefused(CaseId caseId, OrganisationId organisation, int year, EuroCents requestedCents)
            implements OfCase {}

    /**
     * The contribution has been determined (vastgesteld): at most the grant.
     *
     * @param amountCents what will be paid
     * @param releasedCents what returns to the year
     * @param leftCents what the year has left under its ceiling after this determination
     */
    @EventType("nl.veiligwonen.funding.contribution-determined.v1")
    record ContributionDetermined(
            CaseId caseId,
            OrganisationId organisation,
            int year,
            EuroCents amountCents,
            EuroCents releasedCents,
            EuroCents leftCents)
            implements OfCase {}

    /** One official has instructed the payment. */
    @EventType("nl.veiligwonen.funding.payment-instructed.v1")
    record PaymentInstructed(CaseId caseId, OrganisationId organisation, int year, EuroCents amountCents)
            implements OfCase {}

    /** Another official has confirmed the payment. */
    @EventType("nl.veiligwonen.funding.payment-confirmed.v1")
    record PaymentConfirmed(CaseId caseId, OrganisationId organisation, int year, EuroCents amountCents)
            implements OfCase {}
}
