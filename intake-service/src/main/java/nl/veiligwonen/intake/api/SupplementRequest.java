package nl.veiligwonen.intake.api;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import nl.veiligwonen.intake.scanrequest.MissingItem;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an adviser sends when a request is not complete. */
@Schema(
        name = "SupplementRequest",
        description = "What is missing from the request (verzoek om aanvulling).",
        examples = SupplementRequest.EXAMPLE)
public record SupplementRequest(
        @Schema(description = "What is missing.", required = true) @NotEmpty @Size(max = 5) List<@NotNull MissingItem> missing,

        @Schema(
                description = "The last day on which it can be supplied: after today, within twelve weeks.",
                required = true,
                examples = "\"2026-12-16\"")
        @NotNull LocalDate dueOn) {

    static final String EXAMPLE = """
        {"missing": ["EXEMPTION_DECISION"], "dueOn": "2026-12-16"}
        """;
}
