package nl.veiligwonen.assessment.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.veiligwonen.assessment.advice.Advice.Opened;
import nl.veiligwonen.assessment.advice.ReturnedRevision;
import nl.veiligwonen.assessment.advice.Revision;
import nl.veiligwonen.assessment.advice.RevisionContent;
import nl.veiligwonen.assessment.advice.RiskAssessment;
import nl.veiligwonen.assessment.advice.SubmittedRevision;
import nl.veiligwonen.assessment.advice.ThreatAnalysis;
import nl.veiligwonen.assessment.api.AdviceDetails.MeasureDetails;
import nl.veiligwonen.contracts.EuroCents;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A revision of an advice with all that is in it, for advisers and the security authority. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "Revision",
        description =
                "A revision of the advice (revisie) with the inputs it was made with. One that was submitted never"
                        + " changes.")
public record RevisionDetails(
        @Schema(description = "Its number, from 1.", required = true, examples = "1")
        int revision,

        @Schema(description = "What was found in and around the home (bevindingen).") @Nullable String findings,

        @Schema(description = "What the threat consists of (dreigingsanalyse).") @Nullable String analysis,

        @Schema(description = "Its measures (maatregelen).", required = true)
        List<MeasureDetails> measures,

        @Schema(
                description = "What they are expected to cost together in whole euro cents, including VAT.",
                required = true,
                examples = "57345")
        EuroCents totalEstimatedCostCents,

        @Schema(description = "When it was submitted; absent if it has not been.") @Nullable Instant submittedAt,

        @Schema(description = "When it was returned; absent if it has not been.") @Nullable Instant returnedAt,

        @Schema(description = "With which remarks (opmerkingen) it was returned; absent if it has not been.") @Nullable String remarks) {

    static RevisionDetails of(Opened advice, RevisionContent content) {
        Revision revision = content.draft().revision();
        Optional<ReturnedRevision> returned = advice.dossier().revisions().returned().stream()
                .filter(other -> other.revision().equals(revision))
                .findFirst();
        return new RevisionDetails(
                revision.number(),
                content.riskAssessment().map(RiskAssessment::findings).orElse(null),
                content.threatAnalysis().map(ThreatAnalysis::analysis).orElse(null),
                content.draft().measures().stream().map(MeasureDetails::of).toList(),
                content.draft().totalEstimatedCost(),
                submittedAt(advice, revision).orElse(null),
                returned.map(ReturnedRevision::returnedAt).orElse(null),
                returned.map(ReturnedRevision::remarks)
                        .map(remarks -> remarks.text())
                        .orElse(null));
    }

    private static Optional<Instant> submittedAt(Opened advice, Revision revision) {
        return advice.dossier().revisions().submitted().stream()
                .filter(submitted -> submitted.proposal().draft().revision().equals(revision))
                .findFirst()
                .map(SubmittedRevision::submittedAt);
    }
}
