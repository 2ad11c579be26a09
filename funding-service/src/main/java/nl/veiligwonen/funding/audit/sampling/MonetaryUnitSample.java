package nl.veiligwonen.funding.audit.sampling;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import nl.veiligwonen.contracts.EuroCents;

/**
 * A sample of monetary units at a fixed interval with a random start. All arithmetic is in whole numbers: the interval is
 * the total divided by the number of units, so everything is counted in parts of which the number of units make a cent.
 * Then the interval is {@code total} parts, the start is one of the parts before the first interval ends, and unit k lies
 * at {@code start + k * total} parts. So each cent has the same chance, exactly as many units are drawn as asked for, and an
 * amount of at least an interval is always drawn.
 *
 * @param units how many units are drawn
 * @param totalCents all amounts together: also the interval, in parts
 * @param startParts the random start, in parts: from 0 up to, and not including, {@code totalCents}
 * @param hits the amounts that are drawn, in order
 */
public record MonetaryUnitSample(int units, EuroCents totalCents, long startParts, List<Hit> hits) {

    public MonetaryUnitSample {
        hits = List.copyOf(hits);
    }

    /**
     * An amount that is drawn.
     *
     * @param cumulativeCents all amounts up to and including this one
     * @param units how many units fall in it: 1 or more
     * @param certain whether it is at least an interval, and so is always drawn
     */
    public record Hit(Population.Item item, EuroCents cumulativeCents, int units, boolean certain) {}

    /**
     * Draws a sample.
     *
     * @param population of more than nothing
     * @param units 1 or more
     * @param seed any text that the drawer can't choose, such as the outcome of a public lottery
     */
    public static MonetaryUnitSample draw(Population population, int units, String seed) {
        BigInteger total = BigInteger.valueOf(population.total().value());
        return from(population, units, SeededNumbers.below(total, seed).longValueExact());
    }

    /** The sample at a start. */
    static MonetaryUnitSample from(Population population, int units, long startParts) {
        BigInteger interval = BigInteger.valueOf(population.total().value());
        BigInteger size = BigInteger.valueOf(units);
        BigInteger next = BigInteger.valueOf(startParts);
        BigInteger end = BigInteger.ZERO;
        EuroCents cumulative = EuroCents.ZERO;
        List<Hit> hits = new ArrayList<>();
        for (Population.Item item : population.items()) {
            cumulative = cumulative.plus(item.amount());
            BigInteger parts = BigInteger.valueOf(item.amount().value()).multiply(size);
            end = end.add(parts);
            int inIt = 0;
            while (next.compareTo(end) < 0) {
                inIt++;
                next = next.add(interval);
            }
            if (inIt > 0) {
                hits.add(new Hit(item, cumulative, inIt, parts.compareTo(interval) >= 0));
            }
        }
        return new MonetaryUnitSample(units, population.total(), startParts, hits);
    }
}
