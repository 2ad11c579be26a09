package nl.veiligwonen.funding.api;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import nl.veiligwonen.contracts.CaseId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Which payments are released. */
@Schema(
        name = "PaymentRelease",
        description = "The release of payments to the bank (vrijgave van betalingen).",
        examples = PaymentRelease.EXAMPLE)
public record PaymentRelease(
        @Schema(
                description =
                        "The cases; all that you can release, and of which the bank account is verified, if absent.")
        @Size(min = 1, max = 1000) @Nullable List<CaseId> caseIds,

        @Schema(
                description =
                        "On which day the bank is asked to pay; if absent the first day from today on which banks move euro.")
        @Nullable LocalDate executionOn) {

    static final String EXAMPLE = """
            {"caseIds": ["5f8d0a52-9d5e-4b43-8d6e-0b6c9c1f7a10"], "executionOn": "2026-06-30"}
            """;
}
