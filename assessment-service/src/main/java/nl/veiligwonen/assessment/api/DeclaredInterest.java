package nl.veiligwonen.assessment.api;

import jakarta.validation.constraints.NotNull;
import nl.veiligwonen.assessment.advice.Interest;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What someone sends to declare an interest. */
@Schema(
        name = "Interest",
        description = "An interest of the one who declares it (belang).",
        examples = DeclaredInterest.EXAMPLE)
public record DeclaredInterest(
        @Schema(
                description = "Which: it is on his own home, on that of someone who is close to him, or another.",
                required = true)
        @NotNull Interest interest) {

    static final String EXAMPLE = """
            {"interest": "OTHER"}
            """;

    /** Withholds the content, so that no log or exception can hold it. */
    @Override
    public String toString() {
        return "DeclaredInterest[withheld]";
    }
}
