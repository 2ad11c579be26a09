package nl.veiligwonen.funding.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import nl.veiligwonen.contracts.OrganisationId;
import nl.veiligwonen.platform.web.Problem;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What became of a line of a file with bank accounts. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "BankAccountLineAnswer", description = "What became of a line of a file (antwoord op een regel).")
public record BankAccountLineAnswer(
        @Schema(
                description = "Which line of the file, counted from 1; the header is a line too.",
                required = true,
                examples = "2")
        int line,

        @Schema(required = true) Outcome outcome,

        @Schema(description = "The organisation, by TOOI code, if the line names one.") @Nullable OrganisationId organisation,

        @Schema(
                description =
                        "What stands in the way, as one account on its own would have been told, if it was refused.")
        @Nullable Problem problem) {

    /** What can become of a line. */
    @Schema(name = "BankAccountLineOutcome", description = "What became of a line (uitkomst).")
    public enum Outcome {
        /** The account was registered, or verified. */
        DONE,
        /** It was so already. */
        UNCHANGED,
        /** Nothing has come of it: mend the line and send it again, with a new key. */
        REFUSED
    }

    static BankAccountLineAnswer of(int line, Outcome outcome, OrganisationId organisation) {
        return new BankAccountLineAnswer(line, outcome, organisation, null);
    }

    static BankAccountLineAnswer refused(int line, @Nullable OrganisationId organisation, Problem problem) {
        return new BankAccountLineAnswer(line, Outcome.REFUSED, organisation, problem);
    }
}
