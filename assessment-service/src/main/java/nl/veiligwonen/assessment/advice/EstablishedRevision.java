package nl.veiligwonen.assessment.advice;

import java.time.Instant;

/**
 * A revision that the security authority has established with its measures.
 *
 * @param establishedAt when, UTC
 */
public record EstablishedRevision(Draft draft, Instant establishedAt) {}
