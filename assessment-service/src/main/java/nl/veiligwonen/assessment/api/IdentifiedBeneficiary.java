package nl.veiligwonen.assessment.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an adviser sends to tell as which user the office-holder signs in. */
@Schema(
        name = "Beneficiary",
        description = "As which user the office-holder (begunstigde) signs in. Never shown to anyone.",
        examples = IdentifiedBeneficiary.EXAMPLE)
public record IdentifiedBeneficiary(
        @Schema(description = "The subject that the identity provider gave him: opaque, never a name.", required = true)
        @NotBlank @Size(max = 255) @Pattern(regexp = "[\\x21-\\x7E]*", message = "must be an opaque id without spaces") String subject) {

    static final String EXAMPLE = """
            {"subject": "5d4f2a60-7b1c-4c7e-9a55-0e1f2d3c4b5a"}
            """;

    /** Withholds the content, so that no log or exception can hold it. */
    @Override
    public String toString() {
        return "IdentifiedBeneficiary[withheld]";
    }
}
