package nl.veiligwonen.local.chaos.check;

/**
 * A record on the topic, in the order of its partition.
 *
 * @param key the case, or the year
 */
record PublishedRecord(String id, String type, String key, String data) {}
