package nl.veiligwonen.funding.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import nl.veiligwonen.contracts.LoanId;
import nl.veiligwonen.funding.provision.Motivation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why something that was lent will not come back. */
@Schema(
        name = "LoanWriteOff",
        description = "The writing off of something that was lent (afboeking).",
        examples = LoanWriteOff.EXAMPLE)
public record LoanWriteOff(
        @Schema(description = "The loan, from the provision.", required = true) @NotNull LoanId loanId,

        @Schema(description = "Why (motivering); kept for the auditor.", required = true)
        @NotBlank @Size(max = Motivation.MAX_LENGTH) String motivation) {

    static final String EXAMPLE = """
            {"loanId": "8e4f2b90-1d6c-4a37-95be-7c3d0f1a6e28", "motivation": "It is worn out."}
            """;

    /** Withholds the text, so that no log or exception can hold it. */
    @Override
    public String toString() {
        return "LoanWriteOff[withheld]";
    }
}
