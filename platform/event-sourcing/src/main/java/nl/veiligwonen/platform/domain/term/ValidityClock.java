package nl.veiligwonen.platform.domain.term;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;

/**
 * How long something holds that was issued or established for a time, such as a certificate. Nobody has to act within it;
 * who wants to go on must renew it. No free day moves its end.
 *
 * @param code a stable name in kebab-case for programs, such as {@code pkvw-certificate}
 * @param dutchName what it is, for people
 * @param why the rule that sets how long it holds
 * @param startedOn the first day on which it holds
 * @param lastDay the last day on which it holds
 */
public record ValidityClock(String code, String dutchName, String why, LocalDate startedOn, LocalDate lastDay)
        implements RunningClock {

    /** How many days before its end it asks for attention, so that there is time to renew; half of it if that is less. */
    static final int WARNING_DAYS = 90;

    @Override
    public ClockReading readOn(LocalDate today, LegalCalendar calendar) {
        LocalDate warnsOn = lastDay.minusDays(Math.min(WARNING_DAYS, DAYS.between(startedOn, lastDay) / 2));
        return new ClockReading(
                code,
                dutchName,
                ClockReading.Nature.VALIDITY,
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
