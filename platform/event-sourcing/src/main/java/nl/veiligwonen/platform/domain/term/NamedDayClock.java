package nl.veiligwonen.platform.domain.term;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;

/**
 * A last day that the authority has named to someone, such as the one for a supplement. No free day moves it.
 *
 * @param code a stable name in kebab-case for programs, such as {@code supplement}
 * @param dutchName what it is, for people
 * @param why the article by which it could be named
 * @param startedOn the day on which it was named
 */
public record NamedDayClock(String code, String dutchName, String why, LocalDate startedOn, LocalDate lastDay)
        implements RunningClock {

    @Override
    public ClockReading readOn(LocalDate today, LegalCalendar calendar) {
        LocalDate warnsOn = TermClock.warningBefore(lastDay, startedOn);
        return new ClockReading(
                code,
                dutchName,
                ClockReading.Nature.STATUTORY,
                why,
                startedOn,
                warnsOn,
                lastDay,
                lastDay,
                null,
                DAYS.between(today, lastDay),
                TermClock.standing(today, warnsOn, lastDay));
    }
}
