package nl.veiligwonen.funding.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.Optional;
import nl.veiligwonen.contracts.EuroCents;
import nl.veiligwonen.contracts.MeasureId;
import nl.veiligwonen.funding.provision.DocumentReference;
import nl.veiligwonen.funding.provision.Invoice;
import nl.veiligwonen.funding.provision.Invoice.Vat;
import nl.veiligwonen.funding.provision.ProvisionCommand.DeclareCost;
import nl.veiligwonen.funding.provision.ProvisionDecider;
import nl.veiligwonen.funding.provision.TaxStatement;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

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
        @NotNull @Pattern(regexp = DocumentReference.PATTERN, message = REFERENCE_EXPECTATION) String invoiceReference,

        @Schema(description = "The two parts of the amount (btw), as the invoice shows them.") @Valid @Nullable VatDetails vat,

        @Schema(description = "What is kept for the wage tax (loonheffing).") @Valid @Nullable TaxDetails tax) {

    static final String REFERENCE_EXPECTATION =
            "must be at most 64 letters, digits and - . _ / : that begin with a letter or digit";

    static final String EXAMPLE = """
            {
              "measureId": "0b7de1c4-6a55-4b8c-9a3e-53a0a3a5b1f2",
              "amountCents": 284950,
              "invoiceReference": "2026-00413",
              "vat": {"exclVatCents": 235496, "vatCents": 49454},
              "tax": {
                "rieReference": "RIE-2026:4.2",
                "planOfActionReference": "PVA-2026:17",
                "ownContributionCents": 0,
                "suppliedOn": "2026-03-02"
              }
            }
            """;

    /** An amount in two parts. */
    @Schema(name = "VatStatement", description = "An amount in its two parts (btw), which add up to the whole.")
    public record VatDetails(
            @Schema(description = "Without VAT, in whole euro cents.", required = true)
            @NotNull @Min(0) @Max(ProvisionDecider.HIGHEST_COST_CENTS) Long exclVatCents,

            @Schema(description = "The VAT itself, in whole euro cents.", required = true)
            @NotNull @Min(0) @Max(ProvisionDecider.HIGHEST_COST_CENTS) Long vatCents) {

        Vat toVat() {
            return new Vat(EuroCents.of(exclVatCents), EuroCents.of(vatCents));
        }
    }

    /** What an employer states for the wage tax. */
    @Schema(name = "TaxStatement", description = "What the employer states for the wage tax (loonheffing).")
    public record TaxDetails(
            @Schema(description = "Where the risk is in the risk inventory (RI&E).")
            @Pattern(regexp = DocumentReference.PATTERN, message = REFERENCE_EXPECTATION) @Nullable String rieReference,

            @Schema(description = "Where the measure is in the plan of action (plan van aanpak).")
            @Pattern(regexp = DocumentReference.PATTERN, message = REFERENCE_EXPECTATION) @Nullable String planOfActionReference,

            @Schema(description = "What the office-holder pays himself (eigen bijdrage): must be 0 (Arbowet 44).")
            @Min(0) @Nullable Long ownContributionCents,

            @Schema(description = "The day on which it was supplied (verstrekt), at the latest today.") @Nullable LocalDate suppliedOn) {

        TaxStatement toStatement() {
            return new TaxStatement(
                    Optional.ofNullable(rieReference).map(DocumentReference::new),
                    Optional.ofNullable(planOfActionReference).map(DocumentReference::new),
                    ownContributionCents == null ? EuroCents.ZERO : EuroCents.of(ownContributionCents),
                    Optional.ofNullable(suppliedOn));
        }
    }

    DeclareCost toCommand() {
        return new DeclareCost(
                measureId,
                new Invoice(
                        new DocumentReference(invoiceReference),
                        EuroCents.of(amountCents),
                        Optional.ofNullable(vat).map(VatDetails::toVat)),
                Optional.ofNullable(tax).map(TaxDetails::toStatement).orElse(TaxStatement.none()));
    }
}
