package nl.veiligwonen.assessment.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import nl.veiligwonen.assessment.advice.Prose;
import nl.veiligwonen.assessment.advice.ThreatAnalysis;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an adviser sends to record the threat. */
@Schema(
        name = "ThreatAnalysis",
        description = "The threat analysis (dreigingsanalyse): local security risks and other circumstances. Seen by"
                + " advisers and the security authority only.",
        examples = RecordedThreat.EXAMPLE)
public record RecordedThreat(
        @Schema(description = "What the threat consists of (analyse).", required = true)
        @NotBlank @Size(max = ThreatAnalysis.MAX_LENGTH) @Pattern(regexp = Prose.PATTERN, message = Prose.EXPECTATION) String analysis) {

    static final String EXAMPLE = """
            {"analysis": "Anonymous letters after a decision on a permit; no concrete threat."}
            """;

    ThreatAnalysis toThreatAnalysis() {
        return new ThreatAnalysis(analysis);
    }

    /** Withholds the text, so that no log or exception can hold it. */
    @Override
    public String toString() {
        return "RecordedThreat[withheld]";
    }
}
