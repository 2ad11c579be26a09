package nl.veiligwonen.intake.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import nl.veiligwonen.intake.scanrequest.ConsentReference;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the applicant sends to complete the request. */
@Schema(
        name = "Supplement",
        description =
                "What completes the request (aanvulling). What is left out stays as it was stated; an empty object"
                        + " says that all was right.",
        examples = Supplement.EXAMPLE)
public record Supplement(
        @Valid ScanRequestSubmission.@Nullable OfficeHolder officeHolder,
        @Valid ScanRequestSubmission.@Nullable Term termOfOffice,
        @Valid ScanRequestSubmission.@Nullable Home home,

        @Schema(
                description = "Whether the office-holder is exempt (ontheffing) from living in the territory of"
                        + " appointment.")
        @Nullable Boolean residenceExemption,

        @Schema(description = "Where the written consent (toestemming) is kept.", examples = "\"2026-00018\"")
        @Pattern(
                regexp = ConsentReference.PATTERN,
                message = "must be at most 100 letters, digits and - . _ / : that begin with a letter or digit")
        @Nullable String consentReference) {

    static final String EXAMPLE = """
        {"residenceExemption": true, "consentReference": "2026-00018"}
        """;
}
