package nl.veiligwonen.assessment.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import nl.veiligwonen.assessment.advice.Prose;
import nl.veiligwonen.assessment.advice.RiskAssessment;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an adviser sends to record the risks in and around the home. */
@Schema(
        name = "RiskAssessment",
        description =
                "The assessment of security risks in and around the home (beoordeling van veiligheidsrisico's in en"
                        + " om de woonplek). Seen by advisers and the security authority only.",
        examples = RecordedRisks.EXAMPLE)
public record RecordedRisks(
        @Schema(description = "What was found (bevindingen).", required = true)
        @NotBlank @Size(max = RiskAssessment.MAX_LENGTH) @Pattern(regexp = Prose.PATTERN, message = Prose.EXPECTATION) String findings) {

    static final String EXAMPLE = """
            {"findings": "The back door has no lock and the garden can be entered unseen."}
            """;

    RiskAssessment toRiskAssessment() {
        return new RiskAssessment(findings);
    }

    /** Withholds the text, so that no log or exception can hold it. */
    @Override
    public String toString() {
        return "RecordedRisks[withheld]";
    }
}
