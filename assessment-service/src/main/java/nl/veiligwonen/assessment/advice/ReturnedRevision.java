package nl.veiligwonen.assessment.advice;

import java.time.Instant;

/**
 * A revision that the security authority has returned.
 *
 * @param returnedAt when, UTC
 */
public record ReturnedRevision(Revision revision, Remarks remarks, Instant returnedAt) {}
