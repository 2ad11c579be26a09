package nl.veiligwonen.contracts;

import java.util.List;
import java.util.Optional;

/** What funding-service tells: the money. */
public sealed interface FundingEvent extends IntegrationEvent {

    String TOPIC = "veiligwonen.funding";

    /**
     * The ministry has opened a budget year (begrotingsjaar) with its ceiling (plafond).
     *
     * @param year the calendar year
     * @param ceilingCents what can be granted in this year in all, in euro cents
     */
    @EventType("nl.veiligwonen.funding.budget-year-opened.v1")
    record BudgetYearOpened(int year, EuroCents ceilingCents) implements OfYear {}

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

    /**
     * The employer has adopted the advice, but not all of it; why stays in funding.
     *
     * @param notTakenOver the measures of the established advice that he will not provide
     */
    @EventType("nl.veiligwonen.funding.advice-adoption-deviated.v1")
    record AdviceAdoptionDeviated(CaseId caseId, OrganisationId organisation, List<MeasureId> notTakenOver)
            implements OfCase {
        public AdviceAdoptionDeviated {
            notTakenOver = List.copyOf(notTakenOver);
        }
    }

    /**
     * The employer has ordered a measure.
     *
     * @param measureId which measure of the established advice
     */
    @EventType("nl.veiligwonen.funding.measure-ordered.v1")
    record MeasureOrdered(CaseId caseId, OrganisationId organisation, MeasureId measureId) implements OfCase {}

    /**
     * A measure has been delivered.
     *
     * @param measureId which measure of the established advice
     */
    @EventType("nl.veiligwonen.funding.measure-delivered.v1")
    record MeasureDelivered(CaseId caseId, OrganisationId organisation, MeasureId measureId) implements OfCase {}

    /**
     * The employer has found a delivered measure to be as it was ordered.
     *
     * @param measureId which measure of the established advice
     */
    @EventType("nl.veiligwonen.funding.measure-accepted.v1")
    record MeasureAccepted(CaseId caseId, OrganisationId organisation, MeasureId measureId) implements OfCase {}

    /**
     * The employer has approved that a measure cost more than was expected; why stays in funding.
     *
     * @param measureId which measure of the established advice
     * @param estimatedCostCents what it was expected to cost, including VAT, in euro cents
     * @param amountCents what it cost, including VAT, in euro cents
     */
    @EventType("nl.veiligwonen.funding.cost-overrun-approved.v1")
    record CostOverrunApproved(
            CaseId caseId,
            OrganisationId organisation,
            MeasureId measureId,
            EuroCents estimatedCostCents,
            EuroCents amountCents)
            implements OfCase {}

    /**
     * The employer has declared what a measure cost.
     *
     * @param measureId which measure of the established advice
     * @param amountCents what it cost, including VAT, in euro cents
     */
    @EventType("nl.veiligwonen.funding.cost-declared.v1")
    record CostDeclared(CaseId caseId, OrganisationId organisation, MeasureId measureId, EuroCents amountCents)
            implements OfCase {}

    /**
     * The employer has lent something for the duration of the office (ter beschikking gesteld).
     *
     * @param loanId identifies the loan from here on; opaque
     * @param valueCents what it cost the employer, including VAT, in euro cents
     */
    @EventType("nl.veiligwonen.funding.measure-lent.v1")
    record MeasureLent(CaseId caseId, OrganisationId organisation, LoanId loanId, EuroCents valueCents)
            implements OfCase {}

    /**
     * Something that was lent has come back.
     *
     * @param loanId which loan
     */
    @EventType("nl.veiligwonen.funding.loan-returned.v1")
    record LoanReturned(CaseId caseId, OrganisationId organisation, LoanId loanId) implements OfCase {}

    /**
     * Something that was lent will not come back; why stays in funding.
     *
     * @param loanId which loan
     * @param valueCents what it cost the employer, including VAT, in euro cents
     */
    @EventType("nl.veiligwonen.funding.loan-written-off.v1")
    record LoanWrittenOff(CaseId caseId, OrganisationId organisation, LoanId loanId, EuroCents valueCents)
            implements OfCase {}

    /**
     * A cost returns every month from now on, for the term of office.
     *
     * @param recurringCostId identifies the cost from here on; opaque
     * @param monthlyCents what it comes to every month, including VAT, in euro cents
     */
    @EventType("nl.veiligwonen.funding.recurring-cost-started.v1")
    record RecurringCostStarted(
            CaseId caseId, OrganisationId organisation, RecurringCostId recurringCostId, EuroCents monthlyCents)
            implements OfCase {}

    /**
     * A cost no longer returns every month.
     *
     * @param recurringCostId which cost
     * @param totalCents what it came to over all months, including VAT, in euro cents
     */
    @EventType("nl.veiligwonen.funding.recurring-cost-stopped.v1")
    record RecurringCostStopped(
            CaseId caseId, OrganisationId organisation, RecurringCostId recurringCostId, EuroCents totalCents)
            implements OfCase {}

    /** Everything that was provided in the case has been settled, and nothing follows. */
    @EventType("nl.veiligwonen.funding.provision-closed.v1")
    record ProvisionClosed(CaseId caseId, OrganisationId organisation) implements OfCase {}

    /**
     * A contribution (tegemoetkoming) has been granted (verleend).
     *
     * @param year the budget year (begrotingsjaar) that the contribution is paid from
     * @param amountCents what has been granted, in euro cents
     * @param committedCents what the year has committed after this grant, in euro cents
     * @param leftCents what the year has left under its ceiling after this grant, in euro cents
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

    /**
     * A contribution has been refused because it would exceed the ceiling (Awb 4:25).
     *
     * @param year the budget year (begrotingsjaar) whose ceiling it would exceed
     * @param requestedCents what was requested, in euro cents
     */
    @EventType("nl.veiligwonen.funding.contribution-refused.v1")
    record ContributionRefused(CaseId caseId, OrganisationId organisation, int year, EuroCents requestedCents)
            implements OfCase {}

    /**
     * The contribution has been determined (vastgesteld): at most the grant.
     *
     * @param year the budget year (begrotingsjaar) that the contribution is paid from
     * @param amountCents what will be paid, in euro cents
     * @param releasedCents what returns to the year: the grant less the amount, in euro cents
     * @param leftCents what the year has left under its ceiling after this determination, in euro cents
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

    /**
     * One official has instructed the payment (betaalopdracht).
     *
     * @param year the budget year (begrotingsjaar) that the contribution is paid from
     * @param amountCents what is to be paid, in euro cents
     */
    @EventType("nl.veiligwonen.funding.payment-instructed.v1")
    record PaymentInstructed(CaseId caseId, OrganisationId organisation, int year, EuroCents amountCents)
            implements OfCase {}

    /**
     * The bank has paid, or another official has confirmed it: the case is paid.
     *
     * @param year the budget year (begrotingsjaar) that the contribution is paid from
     * @param amountCents what has been paid, in euro cents
     */
    @EventType("nl.veiligwonen.funding.payment-confirmed.v1")
    record PaymentConfirmed(CaseId caseId, OrganisationId organisation, int year, EuroCents amountCents)
            implements OfCase {}

    /**
     * A payment has been released to the bank by another person than who instructed it.
     *
     * @param year the budget year (begrotingsjaar) that the contribution is paid from
     * @param amountCents what is to be paid, in euro cents
     */
    @EventType("nl.veiligwonen.funding.payment-released.v1")
    record PaymentReleased(CaseId caseId, OrganisationId organisation, int year, EuroCents amountCents)
            implements OfCase {}

    /**
     * The bank has not carried out a payment, or has sent it back: it will be repaired.
     *
     * @param year the budget year (begrotingsjaar) that the contribution is paid from
     * @param amountCents what is still to be paid, in euro cents
     */
    @EventType("nl.veiligwonen.funding.payment-rejected.v1")
    record PaymentRejected(CaseId caseId, OrganisationId organisation, int year, EuroCents amountCents)
            implements OfCase {}

    /**
     * A request that was refused has been withdrawn, or its case has ended: it has no place in the order of receipt.
     *
     * @param year the budget year (begrotingsjaar) of the request
     */
    @EventType("nl.veiligwonen.funding.contribution-request-withdrawn.v1")
    record ContributionRequestWithdrawn(CaseId caseId, OrganisationId organisation, int year) implements OfCase {}

    /**
     * A grant has been withdrawn before it was determined (ingetrokken, Awb 4:48).
     *
     * @param year the budget year (begrotingsjaar) of the grant
     * @param releasedCents what was granted, in euro cents
     * @param leftCents what the year has left under its ceiling after it, in euro cents
     */
    @EventType("nl.veiligwonen.funding.grant-withdrawn.v1")
    record GrantWithdrawn(
            CaseId caseId, OrganisationId organisation, int year, EuroCents releasedCents, EuroCents leftCents)
            implements OfCase {}

    /**
     * What was paid has been reclaimed, wholly or in part (teruggevorderd, Awb 4:57).
     *
     * @param year the budget year (begrotingsjaar) in whose book the claim stands
     * @param amountCents what was reclaimed, in euro cents
     */
    @EventType("nl.veiligwonen.funding.contribution-reclaimed.v1")
    record ContributionReclaimed(CaseId caseId, OrganisationId organisation, int year, EuroCents amountCents)
            implements OfCase {}

    /**
     * Something of what was reclaimed has come back.
     *
     * @param year the budget year (begrotingsjaar) in whose book the claim stands
     * @param amountCents what has come back, in euro cents
     */
    @EventType("nl.veiligwonen.funding.claim-received.v1")
    record ClaimReceived(CaseId caseId, OrganisationId organisation, int year, EuroCents amountCents)
            implements OfCase {}

    /**
     * Something of a contribution has been paid by setting it off against a claim on the same organisation (verrekend).
     *
     * @param year the budget year (begrotingsjaar) that the contribution is paid from
     * @param amountCents what was set off, in euro cents
     * @param paidInFull whether nothing is left to be paid
     */
    @EventType("nl.veiligwonen.funding.contribution-set-off.v1")
    record ContributionSetOff(
            CaseId caseId, OrganisationId organisation, int year, EuroCents amountCents, boolean paidInFull)
            implements OfCase {}

    /**
     * A mistake in the book has been undone: the figures of the contribution are these again.
     *
     * @param year the budget year (begrotingsjaar) in whose book it was corrected
     * @param committedCents what the ministry is bound to pay for it, or has paid, in euro cents
     * @param determinedCents what is determined of it, in euro cents
     * @param paidCents what is paid of it, in euro cents
     * @param leftCents what the year has left under its ceiling after it, in euro cents
     */
    @EventType("nl.veiligwonen.funding.contribution-corrected.v1")
    record ContributionCorrected(
            CaseId caseId,
            OrganisationId organisation,
            int year,
            EuroCents committedCents,
            EuroCents determinedCents,
            EuroCents paidCents,
            EuroCents leftCents)
            implements OfCase {}

    /** What funding tells about a year as a whole. */
    sealed interface OfYear extends FundingEvent {

        /** The calendar year. */
        int year();

        @Override
        default String subject() {
            return "budget-year-" + year();
        }

        @Override
        default Optional<OrganisationId> owner() {
            return Optional.empty();
        }
    }

    /**
     * The ministry has changed the ceiling of a year (Awb 4:27, 4:28).
     *
     * @param year the calendar year
     * @param ceilingCents the new ceiling (plafond), in euro cents
     * @param raisedByCents how much higher it is, in euro cents; negative if it is lower
     */
    @EventType("nl.veiligwonen.funding.ceiling-changed.v1")
    record CeilingChanged(int year, EuroCents ceilingCents, EuroCents raisedByCents) implements OfYear {}

    /**
     * A year has been closed (afgesloten); what is open goes on in the next.
     *
     * @param year the calendar year
     * @param paidCents what was paid in it, in euro cents
     * @param lapsedCents what was not used, in euro cents
     * @param carriedOverCents what is still to be paid, in the next year, in euro cents
     */
    @EventType("nl.veiligwonen.funding.budget-year-closed.v1")
    record BudgetYearClosed(int year, EuroCents paidCents, EuroCents lapsedCents, EuroCents carriedOverCents)
            implements OfYear {}
}
