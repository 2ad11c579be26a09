package nl.veiligwonen.assessment.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import nl.veiligwonen.assessment.advice.Motivation;
import nl.veiligwonen.assessment.advice.Prose;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is sent with a decision that departs from the draft or from what stood. */
@Schema(
        name = "Motivation",
        description = "Why it is decided so (motivering). Seen by advisers and the security authority only.",
        examples = StatedMotivation.EXAMPLE)
public record StatedMotivation(
        @Schema(description = "Why it is decided so (motivering).", required = true)
        @NotBlank @Size(max = Motivation.MAX_LENGTH) @Pattern(regexp = Prose.PATTERN, message = Prose.EXPECTATION) String motivation) {

    static final String EXAMPLE = """
            {"motivation": "The letters have stopped, and the home is safe as it is."}
            """;

    Motivation toMotivation() {
        return new Motivation(motivation);
    }

    /** Withholds the text, so that no log or exception can hold it. */
    @Override
    public String toString() {
        return "StatedMotivation[withheld]";
    }
}
