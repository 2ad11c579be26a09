package nl.veiligwonen.platform.service.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.veiligwonen.platform.domain.PersonalData.Purpose;
import nl.veiligwonen.platform.domain.retention.DestructionList.Approved;
import nl.veiligwonen.platform.domain.retention.DestructionList.Declared;
import nl.veiligwonen.platform.domain.retention.DestructionList.Proposed;
import nl.veiligwonen.platform.domain.retention.DestructionList.Stage;
import nl.veiligwonen.platform.domain.retention.DueData;
import nl.veiligwonen.platform.domain.retention.RetainedCase;
import nl.veiligwonen.platform.retention.DestructionLists.Found;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A list of what is to be destroyed, with its lines. */
@Schema(
        name = "DestructionList",
        description =
                "A list of personal data of which the term is over (vernietigingslijst). Cases are opaque: nothing in it"
                        + " tells of whom the data is.")
public record DestructionListDetails(
        @Schema(
                description = "The day on which it was proposed, and its number on that day.",
                required = true,
                examples = "\"2026-03-02-1\"")
        String listId,

        @Schema(description = "How far it has come.", required = true)
        Stage stage,

        @Schema(description = "When it was proposed.", required = true, examples = "\"2026-03-02T02:00:00Z\"")
        Instant proposedAt,

        @Schema(description = "What is to be, or was, destroyed.", required = true)
        List<Line> lines,

        @Schema(description = "What is kept for longer (uitgezonderd).", required = true)
        List<Retained> retained,

        @Schema(description = "Who approved it, by opaque id; absent until someone has.") @Nullable String approvedBy,

        @Schema(description = "Who destroyed the data, by opaque id; absent until someone has.") @Nullable String destroyedBy) {

    public DestructionListDetails {
        lines = List.copyOf(lines);
        retained = List.copyOf(retained);
    }

    /** What of a case is to be destroyed. */
    @Schema(name = "DestructionLine", description = "What of a case is to be destroyed, and why (regel).")
    public record Line(
            @Schema(required = true, examples = "\"6f1f0c3a-8a1b-4f0e-9a55-1f0e6a2c7d10\"")
            String caseId,

            @Schema(description = "What it was kept for.", required = true)
            Purpose purpose,

            @Schema(
                    description = "Its category in the selection list (categorie).",
                    required = true,
                    examples = "\"8.4\"")
            String category,

            @Schema(description = "The selection list (selectielijst).", required = true)
            String selectionList,

            @Schema(description = "The day on which the term started.", required = true)
            LocalDate termStartedOn,

            @Schema(description = "The last day of the term.", required = true)
            LocalDate termEndedOn) {

        static Line of(DueData due) {
            return new Line(
                    due.caseId(),
                    due.term().purpose(),
                    due.term().category().number(),
                    due.term().list(),
                    due.term().startsOn(),
                    due.term().lastDay());
        }
    }

    /** A case that is kept for longer. */
    @Schema(name = "RetainedCase", description = "A case that is kept for longer (uitgezonderd dossier).")
    public record Retained(
            @Schema(required = true, examples = "\"6f1f0c3a-8a1b-4f0e-9a55-1f0e6a2c7d10\"")
            String caseId,

            @Schema(description = "Why.", required = true) RetainedCase.Ground ground,

            @Schema(description = "The last day on which it is kept.", required = true)
            LocalDate until) {

        static Retained of(RetainedCase retained) {
            return new Retained(retained.caseId(), retained.ground(), retained.until());
        }
    }

    static DestructionListDetails of(Found found) {
        return new DestructionListDetails(
                found.id(),
                found.list().stage(),
                found.list().proposedAt(),
                found.list().due().stream().map(Line::of).toList(),
                found.list().retained().stream().map(Retained::of).toList(),
                switch (found.list()) {
                    case Proposed _ -> null;
                    case Approved approved -> approved.approvedBy().id();
                    case Declared declared -> declared.approved().approvedBy().id();
                },
                found.list() instanceof Declared declared
                        ? declared.destroyedBy().id()
                        : null);
    }
}
