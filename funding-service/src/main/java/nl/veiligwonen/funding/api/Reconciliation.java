package nl.veiligwonen.funding.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How three accounts of the same year compare. */
@Schema(name = "Reconciliation", description = "Whether the books agree with the events (aansluiting).")
public record Reconciliation(
        @Schema(required = true, examples = "2026") int year,

        @Schema(description = "How many events the year has.", required = true)
        long eventsVersion,

        @Schema(description = "How many of them are in the books. All figures are as of this event.", required = true)
        long booksVersion,

        @Schema(description = "Debit less credit over all postings.", required = true)
        long outOfBalanceCents,

        @Schema(description = "The figures of the year, counted in three ways.", required = true)
        List<Comparison> comparisons,

        @Schema(description = "Whether the books have caught up and agree to the cent.", required = true)
        boolean agrees) {

    public Reconciliation {
        comparisons = List.copyOf(comparisons);
    }

    /** A figure of a year that is compared. */
    @Schema(
            name = "Figure",
            description = "Committed (verplicht), determined (vastgesteld), paid (betaald), each with what was brought"
                    + " forward from the year before; left (over).")
    public enum Figure {
        COMMITTED,
        DETERMINED,
        PAID,
        LEFT
    }

    /** One figure, counted in three ways. */
    @Schema(name = "Comparison", description = "A figure counted in three ways (vergelijking), in whole euro cents.")
    public record Comparison(
            @Schema(required = true) Figure figure,

            @Schema(description = "Counted from the events (gebeurtenissen).", required = true)
            long eventsCents,

            @Schema(description = "Counted from the postings (boekingen).", required = true)
            long postingsCents,

            @Schema(description = "Counted from the list of contributions (tegemoetkomingen).", required = true)
            long contributionsCents,

            @Schema(description = "The highest less the lowest of the three.", required = true)
            long differenceCents) {

        static Comparison of(Figure figure, long events, long postings, long contributions) {
            long highest = Math.max(events, Math.max(postings, contributions));
            long lowest = Math.min(events, Math.min(postings, contributions));
            return new Comparison(figure, events, postings, contributions, Math.subtractExact(highest, lowest));
        }
    }

    static Reconciliation of(
            int year, long eventsVersion, long booksVersion, long outOfBalance, List<Comparison> comparisons) {
        boolean agrees = eventsVersion == booksVersion
                && outOfBalance == 0
                && comparisons.stream().allMatch(comparison -> comparison.differenceCents() == 0);
        return new Reconciliation(year, eventsVersion, booksVersion, outOfBalance, comparisons, agrees);
    }
}
