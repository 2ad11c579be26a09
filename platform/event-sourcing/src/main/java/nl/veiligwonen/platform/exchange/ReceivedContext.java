package nl.veiligwonen.platform.exchange;

import java.time.Instant;

/**
 * Where a received event came from.
 *
 * @param eventId the id of the CloudEvent
 * @param source the CloudEvents source
 * @param time when the sender recorded it, UTC
 * @param correlationId joins all that follows from one request, over services
 */
public record ReceivedContext(String eventId, String source, Instant time, String correlationId) {}
