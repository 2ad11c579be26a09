package nl.veiligwonen.funding.provision;

import java.time.YearMonth;
import java.util.List;
import nl.veiligwonen.contracts.EuroCents;
import nl.veiligwonen.contracts.LoanId;
import nl.veiligwonen.contracts.MeasureId;
import nl.veiligwonen.contracts.OrganisationId;
import nl.veiligwonen.contracts.RecurringCostId;
import nl.veiligwonen.funding.provision.CaseCourse.Closure;
import nl.veiligwonen.funding.provision.Loan.LentObject;
import nl.veiligwonen.funding.provision.ProvisionEvent.AdvisedMeasure;

/** What can be asked of a provision. */
public sealed interface ProvisionCommand {

    /** What other services have told. Comes in whatever the course of the case. */
    sealed interface Told extends ProvisionCommand {

        /** The employer. */
        OrganisationId organisation();
    }

    /** Intake has found the case eligible: it can be provided for. */
    record OpenCase(OrganisationId organisation) implements Told {}

    /** The security authority has established an advice: its measures can be provided. */
    record ReceiveAdvice(OrganisationId organisation, int revision, List<AdvisedMeasure> measures) implements Told {
        public ReceiveAdvice {
            measures = List.copyOf(measures);
        }
    }

    /** The advice holds no longer: another has come in its place, or it has lapsed. */
    record EndAdvice(OrganisationId organisation) implements Told {}

    /** The condition for supply is met. */
    record PermitSupply(OrganisationId organisation) implements Told {}

    /** The condition for supply is not met, or no longer. */
    record WithholdSupply(OrganisationId organisation) implements Told {}

    /** The case has been reported to the protection system. */
    record FreezeCase(OrganisationId organisation) implements Told {}

    /** The protection system did not take the case, or has let it go. */
    record ResumeCase(OrganisationId organisation) implements Told {}

    /** The case has come to an end. */
    record CloseCase(OrganisationId organisation, Closure closure) implements Told {}

    /** What people ask. Refused while the case is frozen and, but for what is about the contribution, once it is closed. */
    sealed interface Asked extends ProvisionCommand {}

    /** What people ask that is not possible once the case has been closed. */
    sealed interface AskedOfOpenCase extends Asked {}

    /** What people ask about the contribution. Changes nothing here: what follows is an event of the budget year. */
    sealed interface OfContribution extends Asked {}

    /** The employer adopts the advice (overnemen). */
    record AdoptAdvice() implements AskedOfOpenCase {}

    /**
     * The employer adopts the advice, but not all of it.
     *
     * @param notTakenOver the measures that he will not provide
     */
    record DeviateFromAdvice(List<MeasureId> notTakenOver, Motivation motivation) implements AskedOfOpenCase {
        public DeviateFromAdvice {
            notTakenOver = List.copyOf(notTakenOver);
        }
    }

    /** The employer orders a measure. */
    record OrderMeasure(MeasureId measureId) implements AskedOfOpenCase {}

    /** The employer records that a measure has been delivered. */
    record RecordDelivery(MeasureId measureId) implements Asked {}

    /** The employer finds a measure to be as it was ordered (aanvaarden). */
    record AcceptMeasure(MeasureId measureId) implements Asked {}

    /**
     * The employer declares what a measure cost.
     *
     * @param invoice at least one cent
     */
    record DeclareCost(MeasureId measureId, Invoice invoice, TaxStatement tax) implements Asked {}

    /** The employer approves that a measure cost more than was expected. */
    record ApproveCostOverrun(MeasureId measureId, Motivation motivation) implements Asked {}

    /** The employer does not approve it: another invoice has to come. */
    record RefuseCostOverrun(MeasureId measureId, Motivation motivation) implements Asked {}

    /**
     * The employer lends something for the duration of the office.
     *
     * @param value what it cost him, including VAT, at least one cent
     */
    record LendMeasure(LoanId loanId, LentObject object, EuroCents value) implements AskedOfOpenCase {}

    /** Something that was lent has come back. */
    record RecordReturn(LoanId loanId) implements Asked {}

    /** Something that was lent will not come back. */
    record WriteOffLoan(LoanId loanId, Motivation motivation) implements Asked {}

    /**
     * A cost will return every month.
     *
     * @param monthly including VAT, at least one cent
     */
    record StartRecurringCost(RecurringCostId costId, EuroCents monthly, YearMonth firstMonth)
            implements AskedOfOpenCase {}

    /**
     * A cost no longer returns.
     *
     * @param lastMonth the last month that is paid
     */
    record StopRecurringCost(RecurringCostId costId, YearMonth lastMonth) implements Asked {}

    /** The employer closes the provision: everything has been settled. */
    record CloseProvision() implements Asked {}

    /**
     * The employer claims the estimated cost of the measures. Whoever claims holds the provision until the year has
     * answered, so that no case is granted a contribution twice.
     */
    record ClaimEstimatedCost() implements OfContribution {}

    /** The ministry takes the declared cost as what was spent. */
    record AccountForCost() implements OfContribution {}

    /** The ministry goes on with the payment. */
    record GoOnWithPayment() implements OfContribution {}
}
