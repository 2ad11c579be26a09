package nl.veiligwonen.funding.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import nl.veiligwonen.contracts.MeasureId;
import nl.veiligwonen.funding.provision.Cost;
import nl.veiligwonen.funding.provision.DocumentReference;
import nl.veiligwonen.funding.provision.Invoice.Vat;
import nl.veiligwonen.funding.provision.Measure;
import nl.veiligwonen.funding.provision.TaxRecord;
import nl.veiligwonen.funding.provision.TaxRecord.FinalLevy;
import nl.veiligwonen.funding.provision.TaxRecord.SupplyMode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A measure, as far as money is concerned. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Measure", description = "A measure (maatregel), as far as money is concerned.")
public record MeasureDetails(
        @Schema(required = true) MeasureId measureId,

        @Schema(description = "How far it has come (voortgang).", required = true)
        Measure.Progress progress,

        @Schema(description = "What it is expected to cost (raming), including VAT.", required = true)
        long estimatedCostCents,

        @Schema(description = "What it did cost (kosten), including VAT; 0 until declared.", required = true)
        long declaredCostCents,

        @Schema(description = "What it is said to cost (meerkosten), including VAT, while that waits for approval.")
        @Nullable Long overrunCostCents,

        @Schema(
                description = "Where the invoice is kept (factuurkenmerk); absent until there is one.",
                examples = "2026-00413")
        @Nullable String invoiceReference,

        @Schema(description = "The cost without VAT; absent if it was not stated.") @Nullable Long exclVatCents,

        @Schema(description = "The VAT of the cost (btw); absent if it was not stated.") @Nullable Long vatCents,

        @Schema(description = "What is kept for the wage tax (loonheffing); absent until there is an invoice.")
        @Nullable TaxDetails tax) {

    /** What is kept for the wage tax. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "TaxRecord", description = "What the employer keeps for the wage tax (loonheffing).")
    public record TaxDetails(
            @Schema(description = "Where the risk is in the risk inventory (RI&E).") @Nullable String rieReference,

            @Schema(description = "Where the measure is in the plan of action (plan van aanpak).") @Nullable String planOfActionReference,

            @Schema(description = "What the office-holder pays himself (eigen bijdrage): 0.", required = true)
            long ownContributionCents,

            @Schema(
                    description = "The article that makes it a final-levy component (eindheffingsbestanddeel).",
                    required = true)
            FinalLevy finalLevy,

            @Schema(description = "Supplied (verstrekt) or lent (ter beschikking gesteld).", required = true)
            SupplyMode supplyMode,

            @Schema(description = "The day on which it was supplied.") @Nullable LocalDate suppliedOn) {

        static TaxDetails of(TaxRecord tax) {
            return new TaxDetails(
                    tax.rieReference().map(DocumentReference::value).orElse(null),
                    tax.planOfActionReference().map(DocumentReference::value).orElse(null),
                    tax.ownContributionCents().value(),
                    tax.finalLevy(),
                    tax.mode(),
                    tax.suppliedOn().orElse(null));
        }
    }

    static MeasureDetails of(Measure measure) {
        var invoice = measure.cost().map(Cost::invoice);
        var vat = invoice.flatMap(shown -> shown.vat());
        return new MeasureDetails(
                measure.id(),
                measure.progress(),
                measure.estimatedCost().value(),
                measure.declaredCost().value(),
                measure.progress() == Measure.Progress.OVERRUN
                        ? measure.cost().map(cost -> cost.amount().value()).orElse(null)
                        : null,
                invoice.map(shown -> shown.reference().value()).orElse(null),
                vat.map(Vat::exclVatCents).map(amount -> amount.value()).orElse(null),
                vat.map(Vat::vatCents).map(amount -> amount.value()).orElse(null),
                measure.cost().flatMap(Cost::tax).map(TaxDetails::of).orElse(null));
    }
}
