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
import nl.veiligwonen.platform.domain.PersonalData;
import nl.veiligwonen.platform.domain.PersonalData.Purpose;
import nl.veiligwonen.platform.domain.Revision;

/** What can have happened to a provision. */
public sealed interface ProvisionEvent {

    /** Whose case it is. */
    OrganisationId organisation();

    /** What has become of the case, as intake told: for the employer alone. */
    sealed interface OfCase extends ProvisionEvent {}

    /** Intake has found the case eligible. */
    record CaseOpened(OrganisationId organisation) implements OfCase {}

    /** An established advice has come in from assessment. */
    record AdviceReceived(OrganisationId organisation, int revision, List<AdvisedMeasure> measures)
            implements ProvisionEvent {
        public AdviceReceived {
            measures = List.copyOf(measures);
        }
    }

    /**
     * The advice holds no longer.
     *
     * @param lapsed the measures that had not been ordered: they are not provided
     */
    record AdviceEnded(OrganisationId organisation, List<AdvisedMeasure> lapsed) implements ProvisionEvent {
        public AdviceEnded {
            lapsed = List.copyOf(lapsed);
        }
    }

    /** The condition for supply is met. */
    record SupplyPermitted(OrganisationId organisation) implements ProvisionEvent {}

    /** The condition for supply is not met, or no longer. */
    record SupplyWithheld(OrganisationId organisation) implements ProvisionEvent {}

    /** All work on the case has stopped. */
    record CaseFrozen(OrganisationId organisation) implements OfCase {}

    /** Work goes on where it was. */
    record CaseResumed(OrganisationId organisation) implements OfCase {}

    /**
     * The case has come to an end.
     *
     * @param lapsed the measures that had not been ordered: they are not provided
     */
    record CaseClosed(OrganisationId organisation, Closure closure, List<AdvisedMeasure> lapsed) implements OfCase {
        public CaseClosed {
            lapsed = List.copyOf(lapsed);
        }
    }

    /** The employer has adopted the advice. */
    record AdviceAdopted(OrganisationId organisation) implements ProvisionEvent {}

    /**
     * The employer has adopted the advice, but not all of it.
     *
     * @param notTakenOver the measures that he will not provide
     * @param motivation why, for the auditor
     */
    record AdviceAdoptionDeviated(
            OrganisationId organisation,
            List<AdvisedMeasure> notTakenOver,
            @PersonalData(Purpose.MEASURES) Motivation motivation)
            implements ProvisionEvent {
        public AdviceAdoptionDeviated {
            notTakenOver = List.copyOf(notTakenOver);
        }
    }

    /** The employer has ordered a measure. */
    record MeasureOrdered(OrganisationId organisation, MeasureId measureId) implements ProvisionEvent {}

    /** A measure has been delivered. */
    record MeasureDelivered(OrganisationId organisation, MeasureId measureId) implements ProvisionEvent {}

    /** The employer has found a measure to be as it was ordered. */
    record MeasureAccepted(OrganisationId organisation, MeasureId measureId) implements ProvisionEvent {}

    /** A measure cost more than was expected; the employer has to approve that. */
    record CostOverrunReported(OrganisationId organisation, MeasureId measureId, Invoice invoice, TaxRecord tax)
            implements ProvisionEvent {}

    /** The employer has approved that a measure cost more. Its cost is declared by the event that follows. */
    record CostOverrunApproved(
            OrganisationId organisation,
            MeasureId measureId,
            EuroCents estimatedCents,
            EuroCents amountCents,
            @PersonalData(Purpose.MEASURES) Motivation motivation)
            implements ProvisionEvent {}

    /** The employer has not approved it. */
    record CostOverrunRefused(
            OrganisationId organisation,
            MeasureId measureId,
            @PersonalData(Purpose.MEASURES) Motivation motivation) implements ProvisionEvent {}

    /**
     * The employer has declared what a measure cost. Revision 1 had the amount and the reference of the invoice alone.
     *
     * @param cost the evidence, and what is kept for the wage tax
     */
    @Revision(2)
    record CostDeclared(OrganisationId organisation, MeasureId measureId, Cost cost) implements ProvisionEvent {}

    /** The employer has lent something for the duration of the office. */
    record MeasureLent(
            OrganisationId organisation,
            LoanId loanId,
            @PersonalData(Purpose.MEASURES) LentObject object,
            EuroCents valueCents)
            implements ProvisionEvent {}

    /** Something that was lent has come back. */
    record LoanReturned(OrganisationId organisation, LoanId loanId) implements ProvisionEvent {}

    /** Something that was lent will not come back. */
    record LoanWrittenOff(
            OrganisationId organisation,
            LoanId loanId,
            EuroCents valueCents,
            @PersonalData(Purpose.MEASURES) Motivation motivation)
            implements ProvisionEvent {}

    /** A cost returns every month from now on. */
    record RecurringCostStarted(
            OrganisationId organisation, RecurringCostId costId, EuroCents monthlyCents, YearMonth firstMonth)
            implements ProvisionEvent {}

    /**
     * A cost no longer returns.
     *
     * @param lastMonth the last month that is paid
     * @param monthlyCents what it came to every month
     * @param totalCents what it came to over all months
     */
    record RecurringCostStopped(
            OrganisationId organisation,
            RecurringCostId costId,
            YearMonth lastMonth,
            EuroCents monthlyCents,
            EuroCents totalCents)
            implements ProvisionEvent {}

    /** The employer has closed the provision. What was supplied stays where it is. */
    record ProvisionClosed(OrganisationId organisation) implements ProvisionEvent {}

    /** A measure of an advice, without its content. */
    record AdvisedMeasure(MeasureId measureId, EuroCents estimatedCostCents) {}
}
