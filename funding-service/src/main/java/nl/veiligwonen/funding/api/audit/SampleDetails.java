package nl.veiligwonen.funding.api.audit;

import java.time.Instant;
import java.util.List;
import nl.veiligwonen.contracts.EuroCents;
import nl.veiligwonen.funding.audit.sampling.Population;
import nl.veiligwonen.funding.audit.sampling.SampleEvent.Drawn;
import nl.veiligwonen.funding.audit.sampling.SampleEvent.SampleDrawn;
import nl.veiligwonen.funding.audit.sampling.SampleSize;
import nl.veiligwonen.platform.journal.RecordedEvent;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A sample that was drawn. */
@Schema(
        name = "Sample",
        description =
                "A sample of monetary units that was drawn (steekproef), with all that it takes to draw it again.")
public record SampleDetails(
        @Schema(description = "Its number among the samples of the year: without gaps.", required = true)
        long number,

        @Schema(required = true, examples = "2026") int year,

        @Schema(description = "Which amounts were sampled (massa).", required = true)
        Population.Kind population,

        @Schema(description = "What had been recorded until then was drawn from.", required = true)
        Instant known,

        @Schema(description = "The last entry of the year that had been recorded then.", required = true)
        long throughEntry,

        @Schema(description = "How many amounts were drawn from.", required = true)
        int items,

        @Schema(description = "All of them together, in whole euro cents.", required = true)
        long totalCents,

        @Schema(description = "The SHA-256 of the population as a file, in hexadecimal.", required = true)
        String populationSha256,

        @Schema(description = "What the random start was made of (startwaarde).", required = true)
        String seed,

        @Schema(description = "How many monetary units were drawn.", required = true)
        int units,

        @Schema(description = "The error that would matter (materialiteit), if the number of units followed from it.")
        @Nullable Long materialityCents,

        @Schema(description = "The confidence (betrouwbaarheid), if the number of units followed from it.")
        SampleSize.@Nullable Confidence confidence,

        @Schema(
                description =
                        "The interval, in parts of which `units` make a cent: the total. In cents it is the total divided by the units.",
                required = true)
        long intervalParts,

        @Schema(
                description =
                        "The random start, in the same parts: the first 256 bits of the seed modulo the interval.",
                required = true)
        long startParts,

        @Schema(description = "The amounts that were drawn, in order.", required = true)
        List<Hit> hits,

        @Schema(description = "Who drew it, by opaque id.", required = true)
        String drawnBy,

        @Schema(description = "When it was drawn.", required = true)
        Instant drawnAt) {

    public SampleDetails {
        hits = List.copyOf(hits);
    }

    /** An amount that was drawn. */
    @Schema(name = "SampleHit", description = "An amount that was drawn (getrokken post).")
    public record Hit(
            @Schema(description = "The number of its entry in the books of the year.", required = true)
            long entry,

            @Schema(description = "Its line in the entry.", required = true)
            int line,

            @Schema(required = true) long amountCents,

            @Schema(description = "All amounts of the population up to and including it.", required = true)
            long cumulativeCents,

            @Schema(description = "How many monetary units fell in it.", required = true)
            int units,

            @Schema(description = "Whether it is at least an interval, and so is always drawn.", required = true)
            boolean certain) {

        static Hit of(Drawn drawn) {
            return new Hit(
                    drawn.entry(),
                    drawn.line(),
                    drawn.amountCents().value(),
                    drawn.cumulativeCents().value(),
                    drawn.units(),
                    drawn.certain());
        }
    }

    static SampleDetails of(RecordedEvent recorded) {
        SampleDrawn drawn = (SampleDrawn) recorded.event();
        EuroCents materiality = drawn.materialityCents();
        return new SampleDetails(
                recorded.version(),
                drawn.year(),
                drawn.kind(),
                drawn.known(),
                drawn.throughEntry(),
                drawn.items(),
                drawn.totalCents().value(),
                drawn.populationSha256(),
                drawn.seed(),
                drawn.units(),
                materiality == null ? null : materiality.value(),
                drawn.confidence(),
                drawn.totalCents().value(),
                drawn.startParts(),
                drawn.drawn().stream().map(Hit::of).toList(),
                recorded.actor().id(),
                recorded.recordedAt());
    }
}
