package nl.veiligwonen.funding.api;

import java.time.Instant;
import nl.veiligwonen.contracts.CaseId;
import nl.veiligwonen.funding.overview.ContributionOverview;
import nl.veiligwonen.funding.overview.ContributionOverview.Stage;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A contribution as a line of a list. */
@Schema(name = "ContributionSummary", description = "A contribution (tegemoetkoming) as a line of a list.")
public record ContributionSummary(
        @Schema(required = true) CaseId caseId,

        @Schema(description = "The employer, by TOOI code.", required = true)
        String organisation,

        @Schema(required = true) int year,
        @Schema(required = true) Stage stage,

        @Schema(description = "What was asked.", required = true)
        long requestedCents,

        @Schema(description = "What was granted.", required = true)
        long grantedCents,

        @Schema(description = "What was determined.", required = true)
        long determinedCents,

        @Schema(description = "What was paid.", required = true)
        long paidCents,

        @Schema(description = "When it was last asked.", required = true)
        Instant requestedAt) {

    static ContributionSummary of(ContributionOverview row) {
        return new ContributionSummary(
                new CaseId(row.caseId),
                row.organisation,
                row.year,
                row.stage,
                row.requestedCents,
                row.grantedCents,
                row.determinedCents,
                row.paidCents,
                row.requestedAt);
    }
}
