package nl.veiligwonen.intake.scanrequest;

/** How far a request has come, as a list or an answer shows it. */
public enum Stage {
    /** Received, not judged yet. */
    SUBMITTED,
    /** Outside the regulation; closed. */
    INELIGIBLE,
    /** Within the regulation; waits for an appointment. */
    ELIGIBLE,
    /** An adviser will visit the home. */
    VISIT_SCHEDULED,
    /** The home has been visited; the advice is being made. */
    VISITED,
    /** The security authority has referred the case to the protection system. */
    REFERRED,
    /** The security authority has established the advice. */
    ADVISED,
    /** The contribution to the measures has been paid; nothing is left to do. */
    COMPLETED
}
