package nl.veiligwonen.intake.scanrequest;

/** How far a request has come, as a list or an answer shows it. A frozen case keeps its stage. */
public enum Stage {
    /** Received, not judged yet. */
    SUBMITTED,
    /** Something is missing and has been asked for. */
    INCOMPLETE,
    /** Outside the regulation; closed. */
    INELIGIBLE,
    /** Within the regulation; waits for an appointment. */
    ELIGIBLE,
    /** An adviser will visit the home. */
    VISIT_SCHEDULED,
    /** The home has been visited; the advice is being made. */
    VISITED,
    /** The security authority has established the advice. */
    ADVISED,
    /** No measures are needed, or the contribution to them has been paid; nothing is left to do. */
    COMPLETED,
    /** The request has been withdrawn; closed. */
    WITHDRAWN,
    /** What was missing did not come in time, so the request is not processed; closed. */
    NOT_PROCESSED,
    /** The office-holder has moved house and another case goes on; closed. */
    MOVED,
    /** The office has ended or was never taken up; closed. */
    OFFICE_ENDED,
    /** The protection system has taken the case over; closed. */
    REFERRED
}
