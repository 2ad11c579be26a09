package nl.veiligwonen.funding.provision;

import java.util.List;
import nl.veiligwonen.contracts.EuroCents;
import nl.veiligwonen.contracts.MeasureId;
import nl.veiligwonen.contracts.OrganisationId;

/** What can have happened to a provision. */
public sealed interface ProvisionEvent {

    /** Whose case it is. */
    OrganisationId organisation();

    /** An established advice has come in from assessment. */
    record AdviceReceived(OrganisationId organisation, int revision, List<AdvisedMeasure> measures)
            implements ProvisionEvent {
        public AdviceReceived {
            measures = List.copyOf(measures);
        }
    }

    /** The employer has adopted the advice. */
    record AdviceAdopted(OrganisationId organisation) implements ProvisionEvent {}

    /** The employer has ordered a measure. */
    record MeasureOrdered(OrganisationId organisation, MeasureId measureId) implements ProvisionEvent {}

    /** A measure has been delivered. */
    record MeasureDelivered(OrganisationId organisation, MeasureId measureId) implements ProvisionEvent {}

    /**
     * The employer has declared what a measure cost.
     *
     * @param amountCents including VAT
     * @param invoiceReference the evidence, in the form of {@link InvoiceReference}
     */
    record CostDeclared(
            OrganisationId organisation, MeasureId measureId, EuroCents amountCents, String invoiceReference)
            implements ProvisionEvent {}

    /** A measure of an advice, without its content. */
    record AdvisedMeasure(MeasureId measureId, EuroCents estimatedCostCents) {}
}
