package nl.veiligwonen.assessment.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import nl.veiligwonen.assessment.advice.Prose;
import nl.veiligwonen.assessment.advice.Remarks;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the security authority sends with an advice that it returns. */
@Schema(
        name = "Return",
        description = "The return of an advice for rework (terugzending). Seen by advisers and the security authority"
                + " only.",
        examples = ReturnRemarks.EXAMPLE)
public record ReturnRemarks(
        @Schema(description = "What is to be done about the draft (opmerkingen).", required = true)
        @NotBlank @Size(max = Remarks.MAX_LENGTH) @Pattern(regexp = Prose.PATTERN, message = Prose.EXPECTATION) String remarks) {

    static final String EXAMPLE = """
            {"remarks": "Look at the garage too."}
            """;

    Remarks toRemarks() {
        return new Remarks(remarks);
    }

    /** Withholds the text, so that no log or exception can hold it. */
    @Override
    public String toString() {
        return "ReturnRemarks[withheld]";
    }
}
