package nl.veiligwonen.platform.domain.term;

import java.time.LocalDate;

/** Something that is to be done in time: a term of the law, or a target of the service. The two are never mixed. */
public sealed interface RunningClock permits TermClock, TargetClock {

    /** What the clock shows on a day. */
    ClockReading readOn(LocalDate today, LegalCalendar calendar);
}
