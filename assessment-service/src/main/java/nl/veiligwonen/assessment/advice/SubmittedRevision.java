package nl.veiligwonen.assessment.advice;

import java.time.Instant;

/**
 * A revision as it was put to the security authority.
 *
 * @param submittedAt when, UTC
 */
public record SubmittedRevision(Proposal proposal, Instant submittedAt) {}
