package nl.veiligwonen.platform.service.glass;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * That someone broke the glass over a file. Holds nothing about a person: why is chosen from a list, and the rest is told by
 * the report that the reference leads to.
 *
 * @param caseId the file
 * @param subject who, as an opaque id
 * @param reference under which number the emergency is known elsewhere
 * @param brokenAt UTC
 * @param openUntil until when the file is open to him, UTC
 * @param review what the privacy officer found of it; empty as long as he has not looked at it
 */
public record GlassBreak(
        UUID id,
        String caseId,
        String subject,
        Ground ground,
        String reference,
        Instant brokenAt,
        Instant openUntil,
        Optional<Review> review) {

    /** Why a file has to be seen at once. */
    public enum Ground {
        /** Someone is threatened now: the police or the control room asks. */
        ACUTE_THREAT,
        /** An alarm, a fire or a break-in at the home. */
        INCIDENT_AT_HOME,
        /** Measures fail, and nobody who may see the file can be reached. */
        FAILING_MEASURES
    }

    /**
     * What the privacy officer found.
     *
     * @param reviewer who, as an opaque id
     * @param at UTC
     */
    public record Review(Verdict verdict, String reviewer, Instant at) {}

    /** Whether it was right. */
    public enum Verdict {
        JUSTIFIED,
        NOT_JUSTIFIED
    }
}
