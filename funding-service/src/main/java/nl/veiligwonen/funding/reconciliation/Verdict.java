package nl.veiligwonen.funding.reconciliation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a reconciliation of all years came to. */
@Schema(
        name = "Verdict",
        description = "What the last comparison of the books with the events came to (aansluitingsoordeel).")
public record Verdict(
        @Schema(description = "When it was made.", required = true)
        Instant reconciledAt,

        @Schema(description = "Whether everything that was compared agrees to the cent.", required = true)
        boolean agrees,

        @Schema(description = "The double-entry program of others that was asked too.", required = true)
        Foreign foreignProgram,

        @Schema(required = true) List<OfYear> years) {

    /** How many places are told of a year at most. */
    static final int MOST_PLACES = 100;

    public Verdict {
        years = List.copyOf(years);
    }

    /**
     * The program of others.
     *
     * @param name what it calls itself; null if it was not asked
     * @param notAsked why it was not asked; null if it was
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ForeignProgram", description = "A double-entry program of others (boekhoudprogramma van derden).")
    public record Foreign(
            @Schema(description = "Whether it was asked.", required = true)
            boolean asked,

            @Schema(description = "What it calls itself.", examples = "\"hledger 1.25\"") @Nullable String name,

            @Schema(description = "Why it was not asked.") @Nullable String notAsked) {}

    /** What it came to for one year. */
    @Schema(name = "YearVerdict", description = "What the comparison of a year came to.")
    public record OfYear(
            @Schema(required = true, examples = "2026") int year,

            @Schema(description = "How many events the year had.", required = true)
            long eventsVersion,

            @Schema(
                    description = "How many of them were in the books. All was compared as of this event.",
                    required = true)
            long booksVersion,

            @Schema(description = "How many lines of the books were compared.", required = true)
            int lines,

            @Schema(description = "At how many places something differs.", required = true)
            int differenceCount,

            @Schema(description = "The places, up to " + MOST_PLACES + ".", required = true)
            List<Difference> differences) {

        public OfYear {
            differences = List.copyOf(differences);
        }
    }

    static Verdict of(Instant at, Foreign foreign, List<OfYear> years) {
        return new Verdict(at, years.stream().allMatch(year -> year.differenceCount() == 0), foreign, years);
    }

    /** At how many places something differs. */
    int places() {
        return years.stream().mapToInt(OfYear::differenceCount).sum();
    }
}
