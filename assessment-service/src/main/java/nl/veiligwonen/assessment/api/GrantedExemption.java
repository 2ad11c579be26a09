package nl.veiligwonen.assessment.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import nl.veiligwonen.assessment.advice.Motivation;
import nl.veiligwonen.assessment.advice.Prose;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an employer sends to exempt a home from the police label. */
@Schema(
        name = "PkvwExemption",
        description = "The finding that the police label can't reasonably be asked for (redelijkerwijze niet kan worden"
                + " gevergd).",
        examples = GrantedExemption.EXAMPLE)
public record GrantedExemption(
        @Schema(description = "Why it can't be asked for (motivering).", required = true)
        @NotBlank @Size(max = Motivation.MAX_LENGTH) @Pattern(regexp = Prose.PATTERN, message = Prose.EXPECTATION) String motivation) {

    static final String EXAMPLE = """
            {"motivation": "A listed building: the frames may not be replaced."}
            """;

    Motivation toMotivation() {
        return new Motivation(motivation);
    }

    /** Withholds the text, so that no log or exception can hold it. */
    @Override
    public String toString() {
        return "GrantedExemption[withheld]";
    }
}
