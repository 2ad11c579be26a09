package nl.veiligwonen.platform.domain.retention;

import java.time.LocalDate;

/**
 * A case that is kept for longer (uitgezonderd van vernietiging).
 *
 * @param caseId which case; opaque
 * @param ground why
 * @param until the last day on which it is kept; afterwards it is proposed again
 */
public record RetainedCase(String caseId, Ground ground, LocalDate until) {

    /** How long a case can be kept for longer at once, in years. */
    public static final int MOST_YEARS = 5;

    /** Why a case is kept for longer. In kinds, so that nobody writes about a person here. */
    public enum Ground {
        /** An objection, appeal or other proceedings about it are pending (bezwaar, beroep, procedure). */
        LEGAL_PROCEEDINGS,
        /** The office-holder needs it for a claim, or has asked that it be kept (AVG art. 18(1)(c), (2)). */
        REQUEST_OF_PERSON,
        /** It is looked into after an incident, or by a supervisor or an auditor. */
        INVESTIGATION,
        /** The archivist has found that it is to be kept (Archiefbesluit 1995 art. 5). */
        ARCHIVAL_VALUE
    }
}
