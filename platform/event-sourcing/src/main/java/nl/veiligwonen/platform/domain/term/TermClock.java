package nl.veiligwonen.platform.domain.term;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A term of the law that runs for a case.
 *
 * @param term which
 * @param startedOn the day of the event from which it is counted; the first day of the term is the day after
 * @param suspensions the days that do not count, in any order; only one of them may still last
 * @param postponement the new last day, if one was named
 */
public record TermClock(
        StatutoryTerm term,
        LocalDate startedOn,
        List<Suspension> suspensions,
        @Nullable Postponement postponement) implements RunningClock {

    /** How many days before its end a term asks for attention; half of the term if that is less. */
    static final int WARNING_DAYS = 14;

    public TermClock {
        suspensions = List.copyOf(suspensions);
    }

    /** A term that begins the day after an event. */
    public static TermClock startedBy(StatutoryTerm term, LocalDate event) {
        return new TermClock(term, event, List.of(), null);
    }

    /** The same, with days that do not count. */
    public TermClock with(Suspension suspension) {
        List<Suspension> more = new ArrayList<>(suspensions);
        more.add(suspension);
        return new TermClock(term, startedOn, more, postponement);
    }

    /** The same, with whatever would still suspend it ended: from this day on the days count again. */
    public TermClock resumedOn(LocalDate firstDayThatCounts) {
        return new TermClock(
                term,
                startedOn,
                suspensions.stream()
                        .map(each -> lasts(each, firstDayThatCounts) ? each.endedOn(firstDayThatCounts) : each)
                        .toList(),
                postponement);
    }

    private static boolean lasts(Suspension suspension, LocalDate day) {
        return suspension.until() == null || suspension.until().isAfter(day);
    }

    /** The same, with a new last day. */
    public TermClock with(Postponement named) {
        return new TermClock(term, startedOn, suspensions, named);
    }

    /** The last day of the term; empty while a suspension lasts that began before it. */
    public Optional<LocalDate> lastDay(LegalCalendar calendar) {
        return count(calendar) instanceof DayCount.Ended(LocalDate lastDay) ? Optional.of(lastDay) : Optional.empty();
    }

    /** Whether the term had ended before this day. */
    public boolean hasLapsedBy(LocalDate today, LegalCalendar calendar) {
        return lastDay(calendar).map(today::isAfter).orElse(false);
    }

    @Override
    public ClockReading readOn(LocalDate today, LegalCalendar calendar) {
        return switch (count(calendar)) {
            case DayCount.Ended(LocalDate lastDay) ->
                reading(lastDay, suspensionOn(today).orElse(null), today);
            case DayCount.StandsStill(Suspension suspension, long daysLeft) ->
                reading(null, null, suspension, daysLeft, ClockReading.Standing.SUSPENDED);
        };
    }

    private ClockReading reading(LocalDate lastDay, @Nullable Suspension suspension, LocalDate today) {
        LocalDate warnsOn = warningBefore(lastDay, startedOn);
        if (suspension != null && suspension.until() != null && !today.isAfter(lastDay)) {
            long daysLeft = DAYS.between(suspension.until(), lastDay) + 1;
            return reading(warnsOn, lastDay, suspension, daysLeft, ClockReading.Standing.SUSPENDED);
        }
        return reading(warnsOn, lastDay, null, DAYS.between(today, lastDay), standing(today, warnsOn, lastDay));
    }

    static LocalDate warningBefore(LocalDate lastDay, LocalDate startedOn) {
        return lastDay.minusDays(Math.min(WARNING_DAYS, DAYS.between(startedOn, lastDay) / 2));
    }

    static ClockReading.Standing standing(LocalDate today, LocalDate warnsOn, LocalDate lastDay) {
        if (today.isAfter(lastDay)) {
            return ClockReading.Standing.BREACHED;
        }
        return today.isBefore(warnsOn) ? ClockReading.Standing.ON_TRACK : ClockReading.Standing.WARNING;
    }

    private Optional<Suspension> suspensionOn(LocalDate day) {
        return suspensions.stream().filter(each -> each.covers(day)).findFirst();
    }

    private ClockReading reading(
            @Nullable LocalDate warnsOn,
            @Nullable LocalDate lastDay,
            @Nullable Suspension suspension,
            long daysLeft,
            ClockReading.Standing standing) {
        return new ClockReading(
                term.code(),
                term.dutchName(),
                ClockReading.Nature.STATUTORY,
                term.source(),
                startedOn,
                warnsOn,
                lastDay,
                lastDay,
                suspension,
                daysLeft,
                standing);
    }

    private DayCount count(LegalCalendar calendar) {
        return postponement == null
                ? DayCount.of(term.term(), term.isExtendedByFreeDays(), startedOn, suspensions, calendar)
                : DayCount.until(postponement.newLastDay(), postponement.toldOn(), suspensions);
    }
}
