package nl.veiligwonen.gateway.feed;

/** Why the feed lets go of a reader. */
public enum Ending {
    /** He read too slowly. He may come back with his position. */
    TOO_SLOW,
    /** His position was never handed out by this feed. */
    UNKNOWN_POSITION,
    /** Kafka no longer holds the events that follow his position. */
    POSITION_GONE,
    /** The feed began anew, or stops. He may come back with his position. */
    INTERRUPTED
}
