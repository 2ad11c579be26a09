package nl.veiligwonen.intake.scanrequest;

import java.time.Instant;

/**
 * The visit of a security adviser to the home.
 *
 * @param scheduledFor when it was to take place, UTC
 * @param visitedAt when it took place, UTC
 */
public record HomeVisit(Instant scheduledFor, Instant visitedAt) {}
