package nl.veiligwonen.funding.audit.sampling;

import java.math.BigInteger;
import nl.veiligwonen.funding.audit.sampling.SampleCommand.DrawSample;
import nl.veiligwonen.funding.audit.sampling.SampleEvent.Drawn;
import nl.veiligwonen.funding.audit.sampling.SampleEvent.SampleDrawn;
import nl.veiligwonen.platform.domain.Decider;
import nl.veiligwonen.platform.domain.Decision;
import nl.veiligwonen.platform.domain.Occasion;
import nl.veiligwonen.platform.domain.Refusal;

/** The rules of drawing: any population of more than nothing, with any seed, as often as one likes, but for all to see. */
public final class SampleDecider implements Decider<SampleRegister, SampleCommand, SampleEvent> {

    static final Refusal NOTHING_TO_DRAW = Refusal.of(
            "nothing-to-draw",
            "There are no such amounts in the books of this year at that moment. Draw from others, or at a later moment.");

    static final Refusal TOO_MANY_UNITS = Refusal.of(
            "sample-too-large",
            "A sample has at most %d units. Ask a higher materiality or less confidence.".formatted(SampleSize.MOST));

    @Override
    public SampleRegister initialState() {
        return new SampleRegister(0);
    }

    @Override
    public Decision<SampleEvent> decide(SampleCommand command, SampleRegister register, Occasion occasion) {
        return switch (command) {
            case DrawSample draw -> draw(draw);
        };
    }

    private static Decision<SampleEvent> draw(DrawSample draw) {
        Population population = draw.population();
        if (!population.total().isPositive()) {
            return Decision.refuse(NOTHING_TO_DRAW);
        }
        BigInteger units = draw.size().units(population.total());
        if (units.compareTo(BigInteger.valueOf(SampleSize.MOST)) > 0) {
            return Decision.refuse(TOO_MANY_UNITS);
        }
        return Decision.accept(drawn(draw, MonetaryUnitSample.draw(population, units.intValueExact(), draw.seed())));
    }

    private static SampleDrawn drawn(DrawSample draw, MonetaryUnitSample sample) {
        SampleSize.Needed needed = draw.size() instanceof SampleSize.Needed given ? given : null;
        return new SampleDrawn(
                draw.year(),
                draw.kind(),
                draw.known(),
                draw.throughEntry(),
                draw.population().items().size(),
                sample.totalCents(),
                draw.population().sha256(),
                draw.seed(),
                sample.units(),
                needed == null ? null : needed.materiality(),
                needed == null ? null : needed.confidence(),
                sample.startParts(),
                sample.hits().stream()
                        .map(hit -> new Drawn(
                                hit.item().entry(),
                                hit.item().line(),
                                hit.item().amount(),
                                hit.cumulativeCents(),
                                hit.units(),
                                hit.certain()))
                        .toList());
    }

    @Override
    public SampleRegister evolve(SampleRegister register, SampleEvent event) {
        return switch (event) {
            case SampleDrawn _ -> new SampleRegister(register.drawn() + 1);
        };
    }
}
