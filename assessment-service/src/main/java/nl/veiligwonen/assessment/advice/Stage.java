package nl.veiligwonen.assessment.advice;

/** How far an advice has come, as a list or an answer shows it. */
public enum Stage {
    /** The advisers are at work on it. */
    IN_PREPARATION,
    /** It lies with the security authority. */
    UNDER_REVIEW,
    /** The security authority has returned it; the advisers are to draft a new revision. */
    RETURNED,
    /** The security authority has established it (vastgesteld); the employer can adopt it. */
    ESTABLISHED,
    /** The security authority has established that no measures are needed. */
    ESTABLISHED_WITHOUT_MEASURES,
    /** It was established, and holds no longer: the office-holder has moved, or the threat has changed. */
    SUPERSEDED,
    /** It was established, and its term is over. */
    LAPSED,
    /** The security authority has referred the case to the protection system; all work has stopped. */
    REFERRED,
    /** A referral to the protection system has been reported; all work has stopped (bevroren). */
    FROZEN,
    /** The case has ended (afgesloten). */
    CLOSED
}
