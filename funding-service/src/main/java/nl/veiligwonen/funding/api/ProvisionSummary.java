package nl.veiligwonen.funding.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import nl.veiligwonen.contracts.CaseId;
import nl.veiligwonen.funding.overview.ProvisionOverview;
import nl.veiligwonen.funding.overview.ProvisionOverview.Course;
import nl.veiligwonen.funding.overview.ProvisionOverview.Stage;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A provision as a line of a list. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ProvisionSummary", description = "A provision (verstrekking) as a line of a list.")
public record ProvisionSummary(
        @Schema(required = true) CaseId caseId,

        @Schema(description = "The employer, by TOOI code.", required = true)
        String organisation,

        @Schema(required = true) Stage stage,

        @Schema(description = "How the case goes (verloop); told to the employer alone.") @Nullable Course course,

        @Schema(description = "Whether supply is withheld until its condition (PKVW) is met.", required = true)
        boolean supplyWithheld,

        @Schema(description = "How many measures are provided, or are going to be.", required = true)
        int measures,

        @Schema(description = "What they are expected to cost together.", required = true)
        long estimatedCostCents,

        @Schema(description = "What has been declared so far.", required = true)
        long declaredCostCents,

        @Schema(description = "How many things that were lent (ter beschikking gesteld) are out.", required = true)
        int loansOut,

        @Schema(description = "What is paid every month (periodieke kosten).", required = true)
        long monthlyCents,

        @Schema(description = "When there was first something to provide: an advice, or a loan.", required = true)
        @Nullable Instant receivedAt) {

    static ProvisionSummary of(ProvisionOverview row, boolean toEmployer) {
        return new ProvisionSummary(
                new CaseId(row.caseId),
                row.organisation,
                row.stage,
                toEmployer ? row.course : null,
                row.supplyWithheld,
                row.measures,
                row.estimatedCents,
                row.declaredCents,
                row.loansOut,
                row.monthlyCents,
                row.begunAt);
    }
}
