package nl.veiligwonen.funding.api;

import java.time.Instant;
import java.util.UUID;
import nl.veiligwonen.funding.overview.ProvisionOverview;
import nl.veiligwonen.funding.overview.ProvisionOverview.Stage;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A provision as a line of a list. */
@Schema(name = "ProvisionSummary", description = "A provision (verstrekking) as a line of a list.")
public record ProvisionSummary(
        @Schema(required = true) UUID caseId,

        @Schema(description = "The employer, by TOOI code.", required = true)
        String organisation,

        @Schema(required = true) Stage stage,

        @Schema(description = "How many measures the advice has.", required = true)
        int measures,

        @Schema(description = "What they are expected to cost together.", required = true)
        long estimatedCostCents,

        @Schema(description = "What has been declared so far.", required = true)
        long declaredCostCents,

        @Schema(description = "When the advice came in.", required = true)
        Instant receivedAt) {

    static ProvisionSummary of(ProvisionOverview row) {
        return new ProvisionSummary(
                row.caseId,
                row.organisation,
                row.stage,
                row.measures,
                row.estimatedCents,
                row.declaredCents,
                row.receivedAt);
    }
}
