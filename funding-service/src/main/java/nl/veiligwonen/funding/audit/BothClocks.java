package nl.veiligwonen.funding.audit;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A moment on both clocks of the books: what had been recorded until then, and what of it counts in law until then. The
 * books as they were on a day have both on that day; as we now know that they were, they have only the second there.
 *
 * @param known the last moment of recording that counts, UTC
 * @param effective the last day of law that counts, in the legal zone
 */
public record BothClocks(Instant known, LocalDate effective) {

    /** Whether a line of the books is in them at this moment. */
    public boolean shows(LedgerLine line) {
        return !line.recordedAt().isAfter(known) && !line.effectiveOn().isAfter(effective);
    }
}
