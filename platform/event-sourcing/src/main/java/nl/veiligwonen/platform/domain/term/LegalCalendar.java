package nl.veiligwonen.platform.domain.term;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which days are free for terms: Saturdays, Sundays, holidays, and days equated with them (Algemene termijnenwet 1, 3).
 *
 * @param equated the days that decrees equate with a holiday
 */
public record LegalCalendar(Set<LocalDate> equated) {

    /** The calendar of the Netherlands, with the decrees that are known. */
    public static final LegalCalendar DUTCH = LegalCalendar.with(EquatedDay.BY_DECREE);

    public LegalCalendar {
        equated = Set.copyOf(equated);
    }

    /** The calendar of the Netherlands with these equated days and no others. */
    public static LegalCalendar with(Collection<EquatedDay> days) {
        return new LegalCalendar(days.stream().map(EquatedDay::day).collect(Collectors.toUnmodifiableSet()));
    }

    /** Whether a term can't end on this day. */
    public boolean isFree(LocalDate day) {
        DayOfWeek weekday = day.getDayOfWeek();
        return weekday == DayOfWeek.SATURDAY || weekday == DayOfWeek.SUNDAY || isHoliday(day);
    }

    /** Whether the day is a holiday, or equated with one. */
    public boolean isHoliday(LocalDate day) {
        return equated.contains(day)
                || Arrays.stream(Holiday.values())
                        .anyMatch(holiday -> holiday.in(day.getYear()).equals(day));
    }

    /** The day itself, or the first after it that is not free. */
    public LocalDate workingDayFrom(LocalDate day) {
        LocalDate working = day;
        while (isFree(working)) {
            working = working.plusDays(1);
        }
        return working;
    }

    /**
     * The last of a number of working days that begin the day after.
     *
     * @param workingDays how many, 0 or more; with 0 it is the day itself
     */
    public LocalDate plusWorkingDays(LocalDate day, int workingDays) {
        LocalDate last = day;
        for (int counted = 0; counted < workingDays; counted++) {
            last = workingDayFrom(last.plusDays(1));
        }
        return last;
    }
}
