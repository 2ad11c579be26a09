package nl.veiligwonen.intake.api;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an adviser sends when the visit has taken place. */
@Schema(
        name = "VisitReport",
        description = "The report that the visit to the home has taken place (verslag huisbezoek). What was found there"
                + " goes to assessment.",
        examples = VisitReport.EXAMPLE)
public record VisitReport(
        @Schema(description = "When the adviser was there: not before the request, not in the future.", required = true)
        @NotNull Instant visitedAt) {

    static final String EXAMPLE = """
            {"visitedAt": "2026-03-12T10:00:00Z"}
            """;
}
