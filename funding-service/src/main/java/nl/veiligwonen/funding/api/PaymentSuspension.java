package nl.veiligwonen.funding.api;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How long a payment is suspended. */
@Schema(
        name = "PaymentSuspension",
        description = "The suspension of a payment (opschorting van de betaling).",
        examples = PaymentSuspension.EXAMPLE)
public record PaymentSuspension(
        @Schema(description = "The last day of it: at most 13 weeks from today (Awb 4:56).", required = true) @NotNull LocalDate until) {

    static final String EXAMPLE = """
            {"until": "2026-06-30"}
            """;
}
