package nl.veiligwonen.gateway.feed;

/**
 * What Kafka holds of a partition.
 *
 * @param begin the oldest offset that is still there
 * @param end the offset that the next committed record will get
 */
record Extent(long begin, long end) {}
