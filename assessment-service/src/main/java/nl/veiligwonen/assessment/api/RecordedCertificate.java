package nl.veiligwonen.assessment.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import nl.veiligwonen.assessment.advice.PkvwCertificate;
import nl.veiligwonen.assessment.advice.Prose;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is sent to record a certificate of the police label. */
@Schema(
        name = "PkvwCertificate",
        description = "A certificate of the police label safe housing (PKVW-certificaat), valid for ten years from its"
                + " issue.",
        examples = RecordedCertificate.EXAMPLE)
public record RecordedCertificate(
        @Schema(description = "The number of the certificate.", required = true, examples = "\"PKVW-2024-0815\"")
        @NotBlank @Size(max = PkvwCertificate.MAX_REFERENCE_LENGTH) @Pattern(regexp = Prose.PATTERN, message = Prose.EXPECTATION) String reference,

        @Schema(description = "The day of issue (afgifte).", required = true, examples = "\"2024-05-14\"") @NotNull LocalDate issuedOn) {

    static final String EXAMPLE = """
            {"reference": "PKVW-2024-0815", "issuedOn": "2024-05-14"}
            """;

    PkvwCertificate toCertificate() {
        return new PkvwCertificate(reference, issuedOn);
    }

    /** Withholds the content, so that no log or exception can hold it. */
    @Override
    public String toString() {
        return "RecordedCertificate[withheld]";
    }
}
