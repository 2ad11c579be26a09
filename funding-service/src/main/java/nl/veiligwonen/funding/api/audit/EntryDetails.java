package nl.veiligwonen.funding.api.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.veiligwonen.funding.api.PostingDetails;
import nl.veiligwonen.funding.budgetyear.EntryReference;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An entry with the event that it follows from. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Entry", description = "An entry of the books with the event that it follows from (journaalpost).")
public record EntryDetails(
        @Schema(required = true, examples = "2026") int year,

        @Schema(description = "Its number in the year: that of its event.", required = true)
        long entry,

        @Schema(description = "The event.", required = true) StoredPayload event,

        @Schema(description = "The ground (grondslag): an article of the law.", required = true)
        String article,

        @Schema(description = "Who decided it, by opaque id.", required = true)
        String actor,

        @Schema(description = "When it was recorded.", required = true)
        Instant recordedAt,

        @Schema(description = "The day from which it counts in law; absent if it posts nothing.") @Nullable LocalDate effectiveOn,

        @Schema(
                description = "Its lines, each with its case and organisation; none if it moves no money.",
                required = true)
        List<PostingDetails> postings,

        @Schema(description = "The entry that it corrects, if it corrects one.") @Nullable Reference corrects,

        @Schema(description = "The entries by which it was corrected, of this year or a later one.", required = true)
        List<Reference> correctedBy) {

    public EntryDetails {
        postings = List.copyOf(postings);
        correctedBy = List.copyOf(correctedBy);
    }

    /** Names an entry. */
    @Schema(name = "EntryReference", description = "Names an entry in the books for ever (verwijzing).")
    public record Reference(
            @Schema(description = "The year in whose books it stands.", required = true)
            int year,

            @Schema(description = "Its number in them.", required = true)
            long entry) {

        static Reference of(EntryReference entry) {
            return new Reference(entry.year(), entry.entry());
        }
    }

    /** The event as it is stored. */
    @Schema(name = "StoredEvent", description = "An event as it is stored (gebeurtenis).")
    public record StoredPayload(
            @Schema(required = true) UUID id,

            @Schema(required = true, examples = "\"ContributionGranted\"")
            String type,

            @Schema(description = "The revision of its shape.", required = true)
            int revision,

            @Schema(description = "Joins all that follows from one request.", required = true)
            String correlation,

            @Schema(type = SchemaType.OBJECT, description = "As it was written.", required = true) @JsonRawValue
            String payload) {}
}
