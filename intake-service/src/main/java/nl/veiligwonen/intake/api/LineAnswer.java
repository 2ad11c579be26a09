package nl.veiligwonen.intake.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import nl.veiligwonen.platform.web.Problem;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What became of a line of a batch. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "LineAnswer", description = "What became of a line of a batch (antwoord op een regel).")
public record LineAnswer(
        @Schema(
                description = "Which line of the file, counted from 1; the header of a CSV file is a line too.",
                required = true,
                examples = "2")
        int line,

        @Schema(required = true) Outcome outcome,

        @Schema(description = "The case and how it was judged, if the request was received.") @Nullable ScanRequestReceipt receipt,

        @Schema(
                description =
                        "What stands in the way, as a request on its own would have been told, if it was refused.")
        @Nullable Problem problem) {

    /** What can become of a line. */
    @Schema(name = "LineOutcome", description = "What became of a line (uitkomst).")
    public enum Outcome {
        /** There is a case now. */
        RECEIVED,
        /** Nothing has come of it: mend the line and send it again, with a new key. */
        REFUSED
    }

    static LineAnswer received(int line, ScanRequestReceipt receipt) {
        return new LineAnswer(line, Outcome.RECEIVED, receipt, null);
    }

    static LineAnswer refused(int line, Problem problem) {
        return new LineAnswer(line, Outcome.REFUSED, null, problem);
    }
}
