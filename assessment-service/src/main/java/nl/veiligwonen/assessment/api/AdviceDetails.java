package nl.veiligwonen.assessment.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.veiligwonen.assessment.advice.Advice.Closed;
import nl.veiligwonen.assessment.advice.Advice.Frozen;
import nl.veiligwonen.assessment.advice.Advice.Opened;
import nl.veiligwonen.assessment.advice.Advice.Standing;
import nl.veiligwonen.assessment.advice.Advice.UnderReview;
import nl.veiligwonen.assessment.advice.Advice.WithAdvisers;
import nl.veiligwonen.assessment.advice.Draft;
import nl.veiligwonen.assessment.advice.Measure;
import nl.veiligwonen.assessment.advice.MeasureDescription;
import nl.veiligwonen.assessment.advice.ReturnedRevision;
import nl.veiligwonen.assessment.advice.RiskAssessment;
import nl.veiligwonen.assessment.advice.Stage;
import nl.veiligwonen.assessment.advice.ThreatAnalysis;
import nl.veiligwonen.assessment.catalogue.CatalogueReference;
import nl.veiligwonen.assessment.catalogue.MeasureDomain;
import nl.veiligwonen.assessment.catalogue.MeasureKind;
import nl.veiligwonen.contracts.CaseId;
import nl.veiligwonen.contracts.EuroCents;
import nl.veiligwonen.contracts.IntakeEvent.Closure;
import nl.veiligwonen.contracts.MeasureId;
import nl.veiligwonen.contracts.OrganisationId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An advice with all that is in it, for advisers and the security authority. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "Advice",
        description = "A security advice (beveiligingsadvies) with all that is in it, for advisers and the security"
                + " authority (beveiligingsautoriteit).")
public record AdviceDetails(
        @Schema(required = true, examples = "\"6f1c1f0e-6f0f-4a41-9c6a-2f1f3a5b7c9d\"")
        CaseId caseId,

        @Schema(description = "The employer, by TOOI code.", required = true, examples = "\"gm0344\"")
        OrganisationId organisation,

        @Schema(description = "How far it has come (stadium).", required = true)
        Stage stage,

        @Schema(description = "When the assessment began.", required = true, examples = "\"2026-03-12T10:00:05Z\"")
        Instant openedAt,

        @Schema(
                description =
                        "What was found in and around the home (bevindingen); absent until it is recorded, `[vernietigd]` if it"
                                + " has been destroyed.",
                examples = "\"The back door has no lock.\"")
        @Nullable String findings,

        @Schema(
                description =
                        "What the threat consists of (dreigingsanalyse); absent until it is recorded, `[vernietigd]` if it"
                                + " has been destroyed.",
                examples = "\"Anonymous letters; no concrete threat.\"")
        @Nullable String analysis,

        @Schema(description = "The latest draft (conceptadvies); absent until there is one.") @Nullable DraftDetails draft,

        @Schema(description = "The revisions that were returned (teruggezonden), the oldest first.", required = true)
        List<ReturnDetails> returns,

        @Schema(description = "Since when it lies with the security authority; absent if it doesn't.") @Nullable Instant submittedAt,

        @Schema(description = "Absent until it is established (vastgesteld).") @Nullable Instant establishedAt,

        @Schema(
                description =
                        "Since when the security authority has referred the case (doorverwezen); absent if it has not.")
        @Nullable Instant referredAt,

        @Schema(description = "Since when all work has stopped (bevroren); absent if it goes on.") @Nullable Instant frozenAt,

        @Schema(description = "How the home stands to the police label (PKVW).", required = true)
        PkvwDetails pkvw,

        @Schema(description = "How the case ended (afsluiting); absent until it does.") @Nullable Closure closure,

        @Schema(description = "Absent until the case has ended (afgesloten).") @Nullable Instant closedAt)
        implements AdviceView {

    /** A draft of the advice. */
    @Schema(name = "AdviceDraft", description = "A draft of the advice (conceptadvies).")
    public record DraftDetails(
            @Schema(description = "Its number, from 1 (revisie).", required = true, examples = "1")
            int revision,

            @Schema(required = true) List<MeasureDetails> measures,

            @Schema(
                    description = "What all measures together are expected to cost in whole euro cents, including VAT.",
                    required = true,
                    examples = "57345")
            EuroCents totalEstimatedCostCents) {

        private static DraftDetails of(Draft draft) {
            return new DraftDetails(
                    draft.revision().number(),
                    draft.measures().stream().map(MeasureDetails::of).toList(),
                    draft.totalEstimatedCost());
        }
    }

    /** A measure of a draft. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "AdviceMeasure", description = "A measure (maatregel) of the advice.")
    public record MeasureDetails(
            @Schema(required = true, examples = "\"0d8f0c3e-0a55-4a0e-8a3c-5d3f0f5f2b11\"")
            MeasureId measureId,

            @Schema(description = "The part of life it protects (domein); absent if it has been destroyed.") @Nullable MeasureDomain domain,

            @Schema(
                    description = "What it is (omschrijving); `[vernietigd]` if it has been destroyed.",
                    required = true,
                    examples = "\"A lock on the back door\"")
            String description,

            @Schema(
                    description = "What it is expected to cost in whole euro cents, including VAT.",
                    required = true,
                    examples = "45000")
            EuroCents estimatedCostCents,

            @Schema(description = "What kind of thing it is (soort); absent if that was not said.") @Nullable MeasureKind kind,

            @Schema(description = "The item of the catalogue that it is; absent if it is made for this home.") @Nullable CatalogueReference catalogueItem) {

        static MeasureDetails of(Measure measure) {
            return new MeasureDetails(
                    measure.id(),
                    destroyed(measure) ? null : measure.domain(),
                    measure.description().text(),
                    measure.estimatedCost(),
                    measure.kind().orElse(null),
                    measure.catalogueItem().orElse(null));
        }

        private static boolean destroyed(Measure measure) {
            return measure.description().equals(MeasureDescription.destroyed());
        }
    }

    /** A revision that was returned. */
    @Schema(name = "ReturnedRevision", description = "A revision that was returned for rework (teruggezonden revisie).")
    public record ReturnDetails(
            @Schema(required = true, examples = "1") int revision,

            @Schema(
                    description = "What is to be done (opmerkingen).",
                    required = true,
                    examples = "\"Look at the garage too.\"")
            String remarks,

            @Schema(required = true, examples = "\"2026-03-16T10:00:00Z\"")
            Instant returnedAt) {

        private static ReturnDetails of(ReturnedRevision returned) {
            return new ReturnDetails(
                    returned.revision().number(), returned.remarks().text(), returned.returnedAt());
        }
    }

    static AdviceDetails of(CaseId caseId, Opened advice) {
        var content = advice.content();
        return new AdviceDetails(
                caseId,
                advice.dossier().organisation(),
                advice.stage(),
                advice.dossier().openedAt(),
                content.riskAssessment().map(RiskAssessment::findings).orElse(null),
                content.threatAnalysis().map(ThreatAnalysis::analysis).orElse(null),
                content.draft().map(DraftDetails::of).orElse(null),
                advice.dossier().revisions().returned().stream()
                        .map(ReturnDetails::of)
                        .toList(),
                advice instanceof UnderReview underReview ? underReview.submittedAt() : null,
                standing(advice).map(Standing::establishedAt).orElse(null),
                advice instanceof Frozen frozen && frozen.byAuthority() ? frozen.frozenAt() : null,
                advice instanceof Frozen frozen ? frozen.frozenAt() : null,
                PkvwDetails.complete(advice.dossier().pkvw()),
                advice instanceof Closed closed ? closed.closure() : null,
                advice instanceof Closed closed ? closed.closedAt() : null);
    }

    /** The advice that stands, also while its case is frozen or after it was closed. */
    private static Optional<Standing> standing(Opened advice) {
        return switch (advice) {
            case Standing standing -> Optional.of(standing);
            case WithAdvisers _, UnderReview _ -> Optional.empty();
            case Frozen frozen -> standing(frozen.before());
            case Closed closed -> standing(closed.before());
        };
    }
}
