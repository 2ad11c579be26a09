package nl.veiligwonen.platform.service.retention;

import java.time.Instant;
import nl.veiligwonen.platform.domain.retention.DestructionList.Stage;
import nl.veiligwonen.platform.retention.DestructionLists.Found;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A list of what is to be destroyed, as a line. */
@Schema(
        name = "DestructionListSummary",
        description = "A list of personal data of which the term is over (vernietigingslijst), in a list of lists.")
public record DestructionListSummary(
        @Schema(
                description = "The day on which it was proposed, and its number on that day.",
                required = true,
                examples = "\"2026-03-02-1\"")
        String listId,

        @Schema(description = "How far it has come.", required = true)
        Stage stage,

        @Schema(description = "How many lines are to be, or were, destroyed.", required = true, examples = "12")
        int lines,

        @Schema(description = "How many cases are kept for longer.", required = true, examples = "1")
        int retained,

        @Schema(description = "When it was proposed.", required = true, examples = "\"2026-03-02T02:00:00Z\"")
        Instant proposedAt) {

    static DestructionListSummary of(Found found) {
        return new DestructionListSummary(
                found.id(),
                found.list().stage(),
                found.list().due().size(),
                found.list().retained().size(),
                found.list().proposedAt());
    }
}
