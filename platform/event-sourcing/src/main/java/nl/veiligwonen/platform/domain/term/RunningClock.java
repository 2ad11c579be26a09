package nl.veiligwonen.platform.domain.term;

import java.time.LocalDate;

/**
 * Something that is to be done in time, or holds for a time: a term of the law, a day that the authority named under the
 * law, a target of the service, or how long a certificate holds. They are never mixed.
 */
public sealed interface RunningClock permits TermClock, NamedDayClock, TargetClock, ValidityClock {

    /** What the clock shows on a day. */
    ClockReading readOn(LocalDate today, LegalCalendar calendar);
}
