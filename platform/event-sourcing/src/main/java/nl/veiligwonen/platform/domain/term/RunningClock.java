package nl.veiligwonen.platform.domain.term;

import java.time.LocalDate;

/**
 * Something that is to be done in time: a term of the law, a day that the authority named under the law, or a target of
 * the service. Law and targets are never mixed.
 */
public sealed interface RunningClock permits TermClock, NamedDayClock, TargetClock {

    /** What the clock shows on a day. */
    ClockReading readOn(LocalDate today, LegalCalendar calendar);
}
