package nl.veiligwonen.local.bench;

/**
 * One round of one of the three things that are measured.
 *
 * @param perSecond how many were done in a second
 * @param p50Micros the time within which half of them was answered
 * @param p99Micros the time within which 99 of 100 were answered
 * @param count how many were done
 */
record Round(double perSecond, long p50Micros, long p99Micros, int count) {

    static Round of(Latencies latencies, double seconds) {
        return new Round(
                latencies.count() / seconds, latencies.percentile(50), latencies.percentile(99), latencies.count());
    }
}
