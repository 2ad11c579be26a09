package nl.veiligwonen.funding.api;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import nl.veiligwonen.funding.provision.Loan.LentObject;
import nl.veiligwonen.funding.provision.ProvisionDecider;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an employer lends. */
@Schema(
        name = "Lending",
        description = "What the employer lends for the duration of the office (terbeschikkingstelling).",
        examples = Lending.EXAMPLE)
public record Lending(
        @Schema(description = "What it is (omschrijving), for the employer alone.", required = true)
        @NotBlank @Size(max = LentObject.MAX_LENGTH) String description,

        @Schema(description = "What it cost him, in whole euro cents, including VAT.", required = true)
        @NotNull @Min(1) @Max(ProvisionDecider.HIGHEST_COST_CENTS) Long valueCents) {

    static final String EXAMPLE = """
            {"description": "A camera with its own recorder", "valueCents": 44900}
            """;

    /** Withholds the text, so that no log or exception can hold it. */
    @Override
    public String toString() {
        return "Lending[withheld]";
    }
}
