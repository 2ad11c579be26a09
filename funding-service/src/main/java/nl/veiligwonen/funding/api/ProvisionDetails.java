package nl.veiligwonen.funding.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import nl.veiligwonen.contracts.CaseId;
import nl.veiligwonen.contracts.MeasureId;
import nl.veiligwonen.contracts.OrganisationId;
import nl.veiligwonen.funding.overview.ProvisionOverview.Stage;
import nl.veiligwonen.funding.provision.InvoiceReference;
import nl.veiligwonen.funding.provision.Measure;
import nl.veiligwonen.funding.provision.Provision.Adopted;
import nl.veiligwonen.funding.provision.Provision.Advised;
import nl.veiligwonen.funding.provision.Provision.AwaitingAdoption;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A provision with its measures. */
@Schema(name = "Provision", description = "The provision of measures in a case (verstrekking).")
public record ProvisionDetails(
        @Schema(required = true, examples = "6f1c1f0e-6f0f-4a41-9c6a-2f1f3a5b7c9d")
        CaseId caseId,

        @Schema(description = "The employer (werkgever), by TOOI code.", required = true, examples = "gm0344")
        OrganisationId organisation,

        @Schema(description = "How far it has come (stadium).", required = true)
        Stage stage,

        @Schema(description = "The measures of the advice (maatregelen), without what they are.", required = true)
        List<MeasureDetails> measures) {

    public ProvisionDetails {
        measures = List.copyOf(measures);
    }

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

            @Schema(
                    description = "Where the invoice is kept (factuurkenmerk); absent until declared.",
                    examples = "2026-00413")
            @Nullable String invoiceReference) {

        static MeasureDetails of(Measure measure) {
            return new MeasureDetails(
                    measure.id(),
                    measure.progress(),
                    measure.estimatedCost().value(),
                    measure.declaredCost().value(),
                    measure.invoice().map(InvoiceReference::value).orElse(null));
        }
    }

    static ProvisionDetails of(CaseId caseId, Advised provision) {
        return new ProvisionDetails(
                caseId,
                provision.organisation(),
                stage(provision),
                provision.measures().stream().map(MeasureDetails::of).toList());
    }

    private static Stage stage(Advised provision) {
        return switch (provision) {
            case AwaitingAdoption _ -> Stage.AWAITING_ADOPTION;
            case Adopted adopted ->
                switch (adopted.progress()) {
                    case ADVISED -> Stage.ADOPTED;
                    case ORDERED -> Stage.ORDERED;
                    case DELIVERED -> Stage.DELIVERED;
                    case DECLARED -> Stage.DECLARED;
                };
        };
    }
}
