package nl.veiligwonen.funding.api;

import java.util.List;
import nl.veiligwonen.funding.api.BankAccountLineAnswer.Outcome;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of a file with bank accounts. */
@Schema(name = "BankAccountBatchAnswer", description = "What became of each line of a file (antwoord op een bestand).")
public record BankAccountBatchAnswer(
        @Schema(description = "How many accounts were registered, or verified.", required = true, examples = "353")
        int done,

        @Schema(description = "How many were so already.", required = true, examples = "0")
        int unchanged,

        @Schema(description = "How many lines have been refused.", required = true, examples = "1")
        int refused,

        @Schema(description = "The lines, in the order of the file.", required = true)
        List<BankAccountLineAnswer> lines) {

    public BankAccountBatchAnswer {
        lines = List.copyOf(lines);
    }

    static BankAccountBatchAnswer of(List<BankAccountLineAnswer> lines) {
        return new BankAccountBatchAnswer(
                count(lines, Outcome.DONE), count(lines, Outcome.UNCHANGED), count(lines, Outcome.REFUSED), lines);
    }

    private static int count(List<BankAccountLineAnswer> lines, Outcome outcome) {
        return (int) lines.stream().filter(line -> line.outcome() == outcome).count();
    }
}
