package nl.veiligwonen.assessment.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.veiligwonen.assessment.advice.Advice.Opened;
import nl.veiligwonen.assessment.advice.Draft;
import nl.veiligwonen.assessment.advice.EstablishedRevision;
import nl.veiligwonen.assessment.advice.Measure;
import nl.veiligwonen.assessment.advice.Stage;
import nl.veiligwonen.contracts.CaseId;
import nl.veiligwonen.contracts.EuroCents;
import nl.veiligwonen.contracts.MeasureId;
import nl.veiligwonen.contracts.OrganisationId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An advice as the employer sees it: how far it is and, once it is established, which measures to deliver. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "AdviceForEmployer",
        description = "A security advice (beveiligingsadvies) as the employer (werkgever) sees it: never what was found"
                + " or analysed.")
public record AdviceForEmployer(
        @Schema(required = true, examples = "\"6f1c1f0e-6f0f-4a41-9c6a-2f1f3a5b7c9d\"")
        CaseId caseId,

        @Schema(description = "The employer, by TOOI code.", required = true, examples = "\"gm0344\"")
        OrganisationId organisation,

        @Schema(description = "How far it has come (stadium).", required = true)
        Stage stage,

        @Schema(description = "How the home stands to the police label (PKVW).", required = true)
        PkvwDetails pkvw,

        @Schema(
                description = "When the measures were established (vastgesteld); absent until then.",
                examples = "\"2026-03-20T10:00:00Z\"")
        @Nullable Instant establishedAt,

        @Schema(description = "What to deliver (te verstrekken maatregelen); absent until it is established.") @Nullable List<MeasureToDeliver> measures,

        @Schema(
                description =
                        "What all measures together are expected to cost in whole euro cents, including VAT; absent"
                                + " until it is established.",
                examples = "57345")
        @Nullable EuroCents totalEstimatedCostCents)
        implements AdviceView {

    /** A measure that the employer is to deliver. */
    @Schema(name = "MeasureToDeliver", description = "A measure (maatregel) that the employer is to deliver.")
    public record MeasureToDeliver(
            @Schema(
                    description = "The id to order it by in funding.",
                    required = true,
                    examples = "\"0d8f0c3e-0a55-4a0e-8a3c-5d3f0f5f2b11\"")
            MeasureId measureId,

            @Schema(
                    description = "What it is (omschrijving).",
                    required = true,
                    examples = "\"A lock on the back door\"")
            String description,

            @Schema(
                    description = "What it is expected to cost in whole euro cents, including VAT.",
                    required = true,
                    examples = "45000")
            EuroCents estimatedCostCents) {

        private static MeasureToDeliver of(Measure measure) {
            return new MeasureToDeliver(measure.id(), measure.description().text(), measure.estimatedCost());
        }
    }

    static AdviceForEmployer of(CaseId caseId, Opened advice) {
        Optional<EstablishedRevision> established = advice.dossier().revisions().established();
        Optional<Draft> toDeliver = established.map(EstablishedRevision::draft);
        return new AdviceForEmployer(
                caseId,
                advice.dossier().organisation(),
                advice.stage(),
                PkvwDetails.forEmployer(advice.dossier().pkvw()),
                established.map(EstablishedRevision::establishedAt).orElse(null),
                toDeliver.map(AdviceForEmployer::measures).orElse(null),
                toDeliver.map(Draft::totalEstimatedCost).orElse(null));
    }

    private static List<MeasureToDeliver> measures(Draft draft) {
        return draft.measures().stream().map(MeasureToDeliver::of).toList();
    }
}
