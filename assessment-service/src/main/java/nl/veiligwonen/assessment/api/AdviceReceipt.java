package nl.veiligwonen.assessment.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import nl.veiligwonen.assessment.advice.Advice.Opened;
import nl.veiligwonen.assessment.advice.Measure;
import nl.veiligwonen.assessment.advice.Stage;
import nl.veiligwonen.contracts.CaseId;
import nl.veiligwonen.contracts.EuroCents;
import nl.veiligwonen.contracts.MeasureId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an advice has become by a command: never what was found or advised. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "AdviceReceipt",
        description = "What an advice has become (ontvangstbevestiging): its stage, and the ids and amounts of its"
                + " measures.")
public record AdviceReceipt(
        @Schema(required = true, examples = "\"6f1c1f0e-6f0f-4a41-9c6a-2f1f3a5b7c9d\"")
        CaseId caseId,

        @Schema(description = "How far it has come (stadium).", required = true)
        Stage stage,

        @Schema(description = "The number of the latest draft (revisie); absent until there is one.", examples = "1")
        @Nullable Integer revision,

        @Schema(description = "The measures of the latest draft, in its order; absent until there is one.") @Nullable List<MeasureReceipt> measures,

        @Schema(
                description = "What they are expected to cost together in whole euro cents, including VAT.",
                examples = "57345")
        @Nullable EuroCents totalEstimatedCostCents) {

    /** A measure without its content. */
    @Schema(name = "MeasureReceipt", description = "A measure (maatregel) without its content.")
    public record MeasureReceipt(
            @Schema(required = true, examples = "\"0d8f0c3e-0a55-4a0e-8a3c-5d3f0f5f2b11\"")
            MeasureId measureId,

            @Schema(required = true, examples = "45000") EuroCents estimatedCostCents) {

        private static MeasureReceipt of(Measure measure) {
            return new MeasureReceipt(measure.id(), measure.estimatedCost());
        }
    }

    static AdviceReceipt of(CaseId caseId, Opened advice) {
        return advice.content()
                .draft()
                .map(draft -> new AdviceReceipt(
                        caseId,
                        advice.stage(),
                        draft.revision().number(),
                        draft.measures().stream().map(MeasureReceipt::of).toList(),
                        draft.totalEstimatedCost()))
                .orElseGet(() -> new AdviceReceipt(caseId, advice.stage(), null, null, null));
    }
}
