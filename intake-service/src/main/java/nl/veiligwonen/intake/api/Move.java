package nl.veiligwonen.intake.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import nl.veiligwonen.intake.scanrequest.ConsentReference;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is sent when the office-holder has moved house. */
@Schema(
        name = "Move",
        description = "The office-holder has moved house (verhuizing): where to.",
        examples = Move.EXAMPLE)
public record Move(
        @NotNull @Valid ScanRequestSubmission.Home home,

        @Schema(
                description = "Whether the office-holder is exempt (ontheffing) from living in the territory of"
                        + " appointment. Without it: no.",
                defaultValue = "false")
        boolean residenceExemption,

        @Schema(
                description = "Where the organisation keeps the written consent (toestemming) of the office-holder to a"
                        + " visit at the new home. Required of an organisation; an office-holder sends none.",
                examples = "\"2026-00018\"")
        @Pattern(
                regexp = ConsentReference.PATTERN,
                message = "must be at most 100 letters, digits and - . _ / : that begin with a letter or digit")
        @Nullable String consentReference) {

    static final String EXAMPLE = """
        {
          "home": {
            "street": "Maliebaan",
            "houseNumber": "42",
            "postalCode": "3581CR",
            "city": "Utrecht",
            "municipality": "gm0344"
          },
          "residenceExemption": false,
          "consentReference": "2026-00018"
        }
        """;
}
