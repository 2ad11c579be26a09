package nl.veiligwonen.funding.audit.sampling;

import java.time.Instant;
import java.util.List;
import nl.veiligwonen.contracts.EuroCents;
import org.jspecify.annotations.Nullable;

/** What can have happened in the register of samples of a year. */
public sealed interface SampleEvent {

    /**
     * A sample has been drawn.
     *
     * @param known what had been recorded until then was drawn from
     * @param throughEntry the last entry of the year among it
     * @param items how many amounts were drawn from
     * @param populationSha256 the SHA-256 of the population as text, in hexadecimal
     * @param units how many monetary units were drawn
     * @param materialityCents what the number of units was computed from; null if it was given
     * @param confidence what the number of units was computed from; null if it was given
     * @param startParts the random start; there are {@code units} parts in a cent
     */
    record SampleDrawn(
            int year,
            Population.Kind kind,
            Instant known,
            long throughEntry,
            int items,
            EuroCents totalCents,
            String populationSha256,
            String seed,
            int units,
            @Nullable EuroCents materialityCents,
            SampleSize.@Nullable Confidence confidence,
            long startParts,
            List<Drawn> drawn)
            implements SampleEvent {

        public SampleDrawn {
            drawn = List.copyOf(drawn);
        }
    }

    /**
     * An amount that was drawn.
     *
     * @param cumulativeCents all amounts up to and including this one
     * @param units how many monetary units fell in it
     * @param certain whether it is at least an interval, and so is always drawn
     */
    record Drawn(long entry, int line, EuroCents amountCents, EuroCents cumulativeCents, int units, boolean certain) {}
}
