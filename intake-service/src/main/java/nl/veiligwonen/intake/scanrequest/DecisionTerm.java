package nl.veiligwonen.intake.scanrequest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.veiligwonen.intake.scanrequest.ScanRequest.AskedSupplement;
import nl.veiligwonen.platform.domain.Occasion;
import nl.veiligwonen.platform.domain.term.LegalCalendar;
import nl.veiligwonen.platform.domain.term.NoticeOfDefault;
import nl.veiligwonen.platform.domain.term.Postponement;
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
 * @param notice the notice of default; empty if none was received
 * @param decidedOn the day of the decision, if it came after such a notice; empty otherwise
 */
public record DecisionTerm(
        TermClock clock, boolean exceeded, Optional<NoticeOfDefault> notice, Optional<LocalDate> decidedOn) {

    static DecisionTerm startedAt(Instant requestedAt) {
        return new DecisionTerm(
                TermClock.startedBy(StatutoryTerm.DECISION_ON_APPLICATION, legalDay(requestedAt)),
                false,
                Optional.empty(),
                Optional.empty());
    }

    /** The same while this is awaited: at the latest until its own term has passed unused. */
    DecisionTerm suspendedFor(AskedSupplement asked) {
        return with(clock.with(Suspension.afterRequestOn(legalDay(asked.askedAt()), asked.dueOn())));
    }

    /** The same from when the supplement came. */
    DecisionTerm resumedAt(Instant receivedAt) {
        return with(clock.resumedOn(legalDay(receivedAt)));
    }

    /** The same with the last day that the applicant was told. */
    DecisionTerm postponed(Postponement postponement) {
        return with(clock.with(postponement));
    }

    private DecisionTerm with(TermClock changed) {
        return new DecisionTerm(changed, exceeded, notice, decidedOn);
    }

    DecisionTerm onRecordAsExceeded() {
        return new DecisionTerm(clock, true, notice, decidedOn);
    }

    DecisionTerm inDefault(LocalDate receivedOn) {
        return new DecisionTerm(clock, exceeded, Optional.of(new NoticeOfDefault(lastDay(), receivedOn)), decidedOn);
    }

    DecisionTerm decided(LocalDate day) {
        return new DecisionTerm(clock, exceeded, notice, Optional.of(day));
    }

    /** The last day on which the decision is in time. */
    public LocalDate lastDay() {
        return clock.lastDay(LegalCalendar.DUTCH)
                .orElseThrow(() -> new IllegalStateException("Each supplement has a term, so each suspension ends"));
    }

    /** What runs until there is a decision: the term, and after a notice of default what follows from that. */
    List<TermClock> clocks() {
        List<TermClock> clocks = new ArrayList<>(List.of(clock));
        notice.ifPresent(received -> {
            clocks.add(TermClock.startedBy(StatutoryTerm.NOTICE_OF_DEFAULT, received.receivedOn()));
            clocks.add(TermClock.startedBy(StatutoryTerm.PENALTY, received.lastDayWithoutPenalty(LegalCalendar.DUTCH)));
        });
        return clocks;
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
