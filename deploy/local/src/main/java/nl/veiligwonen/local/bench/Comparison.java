package nl.veiligwonen.local.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * The rounds of all three with one number of callers, in the order in which they were: a, b, c, a, b, c.
 *
 * @param grants a: grants on one budget year, through the API
 * @param updates b: pgbench updating one row
 * @param inserts c: pgbench inserting rows
 * @param effort what the grants cost
 */
record Comparison(int callers, List<Round> grants, List<Round> updates, List<Round> inserts, Effort effort) {

    /** The middle of some values, and how far they lie apart. */
    record Spread(double median, double lowest, double highest) {

        static Spread of(List<Double> values) {
            List<Double> sorted =
                    values.stream().sorted(Comparator.naturalOrder()).toList();
            int middle = sorted.size() / 2;
            double median =
                    sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
            return new Spread(median, sorted.getFirst(), sorted.getLast());
        }

        static Spread of(List<Round> rounds, ToDoubleFunction<Round> value) {
            return of(rounds.stream().map(value::applyAsDouble).toList());
        }
    }

    /** Grants against updates of one row, round by round. */
    Spread grantsToUpdates() {
        return ratio(grants, updates);
    }

    /** Grants against inserts, round by round. */
    Spread grantsToInserts() {
        return ratio(grants, inserts);
    }

    private static Spread ratio(List<Round> numerators, List<Round> denominators) {
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < numerators.size(); i++) {
            ratios.add(numerators.get(i).perSecond() / denominators.get(i).perSecond());
        }
        return Spread.of(ratios);
    }
}
