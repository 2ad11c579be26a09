package nl.veiligwonen.local.chaos;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import nl.veiligwonen.local.suite.PartName;

/**
 * A part that is killed.
 *
 * @param part what is killed
 * @param after how long after the load runs again
 */
record Kill(PartName part, Duration after) {

    private static final List<PartName> PARTS = List.of(PartName.FUNDING, PartName.POSTGRESQL);
    private static final int LONGEST_MILLIS = 2_000;

    /** So many kills, the same for the same seed. */
    static List<Kill> drawn(int count, long seed) {
        Random random = new Random(seed);
        return Stream.generate(() -> new Kill(
                        PARTS.get(random.nextInt(PARTS.size())), Duration.ofMillis(random.nextInt(LONGEST_MILLIS))))
                .limit(count)
                .toList();
    }
}
