package nl.veiligwonen.assessment.api;

import java.util.List;
import nl.veiligwonen.assessment.advice.Advice.Opened;
import nl.veiligwonen.assessment.advice.Measure;
import nl.veiligwonen.assessment.advice.RevisionComparison;
import nl.veiligwonen.assessment.api.AdviceDetails.MeasureDetails;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Two revisions of an advice side by side, for advisers and the security authority. */
@Schema(
        name = "RevisionComparison",
        description =
                "Two revisions side by side (vergelijking van revisies). A measure is the same in both if it has the"
                        + " same id or, failing that, the same description for the same domain.")
public record ComparisonDetails(
        @Schema(description = "The one revision.", required = true)
        RevisionDetails from,

        @Schema(description = "The other revision.", required = true)
        RevisionDetails to,

        @Schema(description = "The measures that only `to` has.", required = true)
        List<MeasureDetails> added,

        @Schema(description = "The measures that only `from` has.", required = true)
        List<MeasureDetails> removed,

        @Schema(description = "The measures that are in both, and not alike.", required = true)
        List<ChangedMeasure> changed,

        @Schema(description = "The measures that are alike in both.", required = true)
        List<MeasureDetails> unchanged,

        @Schema(description = "Whether the findings differ.", required = true, examples = "false")
        boolean findingsChanged,

        @Schema(description = "Whether the threat analysis differs.", required = true, examples = "true")
        boolean analysisChanged) {

    /** A measure that is in both, and not alike. */
    @Schema(name = "ChangedMeasure", description = "A measure that is in both revisions, and not alike.")
    public record ChangedMeasure(
            @Schema(required = true) MeasureDetails from,
            @Schema(required = true) MeasureDetails to) {

        private static ChangedMeasure of(RevisionComparison.Change change) {
            return new ChangedMeasure(MeasureDetails.of(change.before()), MeasureDetails.of(change.after()));
        }
    }

    static ComparisonDetails of(Opened advice, RevisionComparison comparison) {
        var from = comparison.earlier();
        var to = comparison.later();
        return new ComparisonDetails(
                RevisionDetails.of(advice, from),
                RevisionDetails.of(advice, to),
                measures(comparison.added()),
                measures(comparison.removed()),
                comparison.changed().stream().map(ChangedMeasure::of).toList(),
                measures(comparison.unchanged()),
                !from.riskAssessment().equals(to.riskAssessment()),
                !from.threatAnalysis().equals(to.threatAnalysis()));
    }

    private static List<MeasureDetails> measures(List<Measure> measures) {
        return measures.stream().map(MeasureDetails::of).toList();
    }
}
