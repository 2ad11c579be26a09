package nl.veiligwonen.assessment.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import nl.veiligwonen.assessment.advice.Stage;
import nl.veiligwonen.assessment.overview.AdviceOverview;
import nl.veiligwonen.contracts.CaseId;
import nl.veiligwonen.contracts.EuroCents;
import nl.veiligwonen.contracts.OrganisationId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An advice as a line of a list. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "AdviceSummary",
        description = "A security advice in a list (beveiligingsadvies in een overzicht), without what was found or"
                + " advised. An organisation sees the draft once it is established.")
public record AdviceSummary(
        @Schema(required = true, examples = "\"6f1c1f0e-6f0f-4a41-9c6a-2f1f3a5b7c9d\"")
        CaseId caseId,

        @Schema(description = "The employer, by TOOI code.", required = true, examples = "\"gm0344\"")
        OrganisationId organisation,

        @Schema(description = "How far it has come (stadium).", required = true)
        Stage stage,

        @Schema(description = "When the assessment began.", required = true, examples = "\"2026-03-12T10:00:05Z\"")
        Instant openedAt,

        @Schema(description = "The latest draft; absent until there is one.") @Nullable DraftSummary draft,

        @Schema(description = "When the latest draft was submitted; absent if it has not been.") @Nullable Instant submittedAt,

        @Schema(description = "Absent until it is established (vastgesteld).") @Nullable Instant establishedAt,

        @Schema(
                description = "Whether measures can be supplied: the home meets the police label (PKVW) or is exempted"
                        + " from it. A loan does not wait for it.",
                required = true,
                examples = "true")
        boolean supplyPermitted,

        @Schema(description = "When it last changed.", required = true, examples = "\"2026-03-20T10:00:00Z\"")
        Instant updatedAt,

        @Schema(description = "Its version, as in the ETag of the advice.", required = true, examples = "5")
        long version) {

    /** The latest draft without its content. */
    @Schema(name = "DraftSummary", description = "A draft (conceptadvies) without its content.")
    public record DraftSummary(
            @Schema(description = "Its number, from 1 (revisie).", required = true, examples = "1")
            int revision,

            @Schema(description = "How many measures it has.", required = true, examples = "2")
            int measures,

            @Schema(
                    description = "What they are expected to cost together in whole euro cents, including VAT.",
                    required = true,
                    examples = "57345")
            EuroCents totalEstimatedCostCents,

            @Schema(required = true, examples = "\"2026-03-14T16:30:00Z\"")
            Instant draftedAt) {

        private static @Nullable DraftSummary of(AdviceOverview row) {
            return row.revision == null || row.draftedAt == null
                    ? null
                    : new DraftSummary(
                            row.revision, row.measures, EuroCents.of(row.totalEstimatedCostCents), row.draftedAt);
        }
    }

    /** For those who make and judge advices. */
    static AdviceSummary complete(AdviceOverview row) {
        return of(row, DraftSummary.of(row), row.submittedAt);
    }

    /** For the employer, who sees how far it is and, once it is established, what it is. */
    static AdviceSummary forEmployer(AdviceOverview row) {
        return row.establishedAt != null ? complete(row) : of(row, null, null);
    }

    private static AdviceSummary of(AdviceOverview row, @Nullable DraftSummary draft, @Nullable Instant submittedAt) {
        return new AdviceSummary(
                new CaseId(row.caseId),
                OrganisationId.of(row.organisation),
                row.stage,
                row.openedAt,
                draft,
                submittedAt,
                row.establishedAt,
                row.supplyPermitted,
                row.updatedAt,
                row.version);
    }
}
