package nl.veiligwonen.funding.api;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import nl.veiligwonen.contracts.MeasureId;
import nl.veiligwonen.funding.provision.InvoiceReference;
import nl.veiligwonen.funding.provision.ProvisionDecider;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a measure cost. */
@Schema(
        name = "CostDeclaration",
        description = "What a measure cost (verantwoording van kosten), with the invoice as evidence.",
        examples = CostDeclaration.EXAMPLE)
public record CostDeclaration(
        @Schema(description = "The measure, from the provision.", required = true) @NotNull MeasureId measureId,

        @Schema(description = "What it cost, in whole euro cents, including VAT.", required = true)
        @NotNull @Min(1) @Max(ProvisionDecider.HIGHEST_COST_CENTS) Long amountCents,

        @Schema(description = "Where the invoice is kept (factuurkenmerk).", required = true)
        @NotNull @Pattern(
                regexp = InvoiceReference.PATTERN,
                message = "must be at most 64 letters, digits and - . _ / : that begin with a letter or digit")
        String invoiceReference) {

    static final String EXAMPLE = """
            {
              "measureId": "0b7de1c4-6a55-4b8c-9a3e-53a0a3a5b1f2",
              "amountCents": 284950,
              "invoiceReference": "2026-00413"
            }
            """;
}
