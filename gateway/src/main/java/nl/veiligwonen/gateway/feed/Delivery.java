package nl.veiligwonen.gateway.feed;

/**
 * An event for one reader.
 *
 * @param after where he is once he has it: what he resumes from
 */
public record Delivery(FeedEvent event, Position after) {}
