package nl.veiligwonen.intake.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of a batch. */
@Schema(name = "BatchAnswer", description = "What became of each line of a batch (antwoord op een partij aanvragen).")
public record BatchAnswer(
        @Schema(description = "How many requests have been received.", required = true, examples = "1")
        int received,

        @Schema(description = "How many lines have been refused.", required = true, examples = "0")
        int refused,

        @Schema(description = "The lines, in the order of the file.", required = true)
        List<LineAnswer> lines) {

    static BatchAnswer of(List<LineAnswer> lines) {
        int received = (int) lines.stream()
                .filter(line -> line.outcome() == LineAnswer.Outcome.RECEIVED)
                .count();
        return new BatchAnswer(received, lines.size() - received, lines);
    }
}
