package nl.veiligwonen.platform.service.processing;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/**
 * Which lines of the log are asked for: those that meet all that is named.
 *
 * @param traceId 32 hexadecimals
 * @param person a pseudonym
 * @param startedFrom the line began at this moment or later
 * @param endedBy and ended at this moment or before
 */
public record ProcessingQuestion(
        Optional<String> traceId,
        Optional<URI> activity,
        Optional<String> person,
        Optional<Instant> startedFrom,
        Optional<Instant> endedBy) {}
