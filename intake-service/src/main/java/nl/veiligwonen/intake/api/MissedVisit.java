package nl.veiligwonen.intake.api;

import jakarta.validation.constraints.NotNull;
import nl.veiligwonen.intake.scanrequest.VisitMiss;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an adviser sends when the visit has not taken place as agreed. */
@Schema(
        name = "MissedVisit",
        description = "The visit to the home has not taken place as agreed (huisbezoek niet doorgegaan).",
        examples = MissedVisit.EXAMPLE)
public record MissedVisit(
        @Schema(description = "Why.", required = true) @NotNull VisitMiss miss) {

    static final String EXAMPLE = """
        {"miss": "NOBODY_HOME"}
        """;
}
