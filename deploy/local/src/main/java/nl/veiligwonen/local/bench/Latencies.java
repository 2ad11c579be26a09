package nl.veiligwonen.local.bench;

import java.util.Arrays;

/** How long each of a number of calls took. */
final class Latencies {

    private final long[] sortedMicros;

    private Latencies(long[] sortedMicros) {
        this.sortedMicros = sortedMicros;
    }

    /** Of calls that took so long, in microseconds, in any order. */
    static Latencies ofMicros(long[] micros) {
        long[] sorted = micros.clone();
        Arrays.sort(sorted);
        return new Latencies(sorted);
    }

    int count() {
        return sortedMicros.length;
    }

    /**
     * Within how many microseconds this share of the calls was answered.
     *
     * @param percent from 1 to 100
     */
    long percentile(int percent) {
        if (sortedMicros.length == 0) {
            return 0;
        }
        int rank = Math.ceilDiv(sortedMicros.length * percent, 100);
        return sortedMicros[Math.max(rank, 1) - 1];
    }
}
