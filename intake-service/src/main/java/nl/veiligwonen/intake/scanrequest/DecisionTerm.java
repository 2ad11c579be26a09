package nl.veiligwonen.intake.scanrequest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import nl.veiligwonen.intake.scanrequest.ScanRequest.AskedSupplement;
import nl.veiligwonen.platform.domain.Occasion;
import nl.veiligwonen.platform.domain.term.LegalCalendar;
import nl.veiligwonen.platform.domain.term.StatutoryTerm;
import nl.veiligwonen.platform.domain.term.Suspension;
import nl.veiligwonen.platform.domain.term.TermClock;

/**
 * The term for the decision on a request (beslistermijn). The regulation sets none, so it is eight weeks (Awb 4:13); the
 * decision is the advice that is established. It stands still while a supplement is awaited (Awb 4:15); no article lets
 * it stand still while the protection system has the case.
 *
 * @param clock the term
 * @param exceeded whether it is on record that it has ended without a decision
 */
public record DecisionTerm(TermClock clock, boolean exceeded) {

    static DecisionTerm startedAt(Instant requestedAt) {
        return new DecisionTerm(
                TermClock.startedBy(StatutoryTerm.DECISION_ON_APPLICATION, legalDay(requestedAt)), false);
    }

    /** The same while this is awaited: at the latest until its own term has passed unused. */
    DecisionTerm suspendedFor(AskedSupplement asked) {
        Suspension suspension = Suspension.afterRequestOn(legalDay(asked.askedAt()), asked.dueOn());
        return new DecisionTerm(clock.with(suspension), exceeded);
    }

    /** The same from when the supplement came. */
    DecisionTerm resumedAt(Instant receivedAt) {
        return new DecisionTerm(clock.resumedOn(legalDay(receivedAt)), exceeded);
    }

    DecisionTerm onRecordAsExceeded() {
        return new DecisionTerm(clock, true);
    }

    /** The last day on which the decision is in time. */
    public LocalDate lastDay() {
        return clock.lastDay(LegalCalendar.DUTCH)
                .orElseThrow(() -> new IllegalStateException("Each supplement has a term, so each suspension ends"));
    }

    /** The day from which there was nothing more to wait for from the applicant. */
    LocalDate completeSince() {
        return clock.suspensions().stream()
                .flatMap(suspension -> Optional.ofNullable(suspension.until()).stream())
                .max(LocalDate::compareTo)
                .orElse(clock.startedOn());
    }

    private static LocalDate legalDay(Instant moment) {
        return LocalDate.ofInstant(moment, Occasion.LEGAL_ZONE);
    }
}
