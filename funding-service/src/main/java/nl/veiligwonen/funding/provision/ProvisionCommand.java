package nl.veiligwonen.funding.provision;

import java.util.List;
import nl.veiligwonen.contracts.EuroCents;
import nl.veiligwonen.contracts.MeasureId;
import nl.veiligwonen.contracts.OrganisationId;
import nl.veiligwonen.funding.provision.ProvisionEvent.AdvisedMeasure;

/** What can be asked of a provision. */
public sealed interface ProvisionCommand {

    /** The security authority has established an advice: its measures can be provided. */
    record ReceiveAdvice(OrganisationId organisation, int revision, List<AdvisedMeasure> measures)
            implements ProvisionCommand {
        public ReceiveAdvice {
            measures = List.copyOf(measures);
        }
    }

    /** The employer adopts the advice (overnemen). */
    record AdoptAdvice() implements ProvisionCommand {}

    /** The employer orders a measure. */
    record OrderMeasure(MeasureId measureId) implements ProvisionCommand {}

    /** The employer records that a measure has been delivered. */
    record RecordDelivery(MeasureId measureId) implements ProvisionCommand {}

    /**
     * The employer declares what a measure cost.
     *
     * @param amount including VAT, at least one cent
     */
    record DeclareCost(MeasureId measureId, EuroCents amount, InvoiceReference invoiceReference)
            implements ProvisionCommand {}

    /**
     * The employer claims the estimated cost of the measures. Changes nothing here: the answer is an event of the budget
     * year. Whoever claims holds the provision until then, so that no case is granted a contribution twice.
     */
    record ClaimEstimatedCost() implements ProvisionCommand {}

    /** The ministry takes the declared cost as what was spent. Changes nothing here: its decision is an event of the year. */
    record AccountForCost() implements ProvisionCommand {}
}
