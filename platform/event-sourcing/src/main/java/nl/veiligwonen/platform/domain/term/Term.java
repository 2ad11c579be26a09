package nl.veiligwonen.platform.domain.term;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * A length of time in whole calendar days or more. A term in hours is no term in this sense: it is a
 * {@link java.time.Duration} and no day extends it (Algemene termijnenwet 4(a)).
 *
 * @param length how many units, at least 1
 */
public record Term(int length, Unit unit) {

    /** What a term is counted in. */
    public enum Unit {
        DAYS,
        WEEKS,
        MONTHS,
        YEARS
    }

    public Term {
        if (length < 1) {
            throw new IllegalArgumentException("A term has a length");
        }
    }

    public static Term days(int length) {
        return new Term(length, Unit.DAYS);
    }

    public static Term weeks(int length) {
        return new Term(length, Unit.WEEKS);
    }

    public static Term months(int length) {
        return new Term(length, Unit.MONTHS);
    }

    public static Term years(int length) {
        return new Term(length, Unit.YEARS);
    }

    /**
     * The last day of the term by counting alone. The term begins the day after the event, so 6 weeks after a Tuesday
     * end on a Tuesday.
     *
     * @param event the day of the event from which the term is counted
     */
    public LocalDate countedFrom(LocalDate event) {
        return switch (unit) {
            case DAYS -> event.plusDays(length);
            case WEEKS -> event.plusWeeks(length);
            case MONTHS -> event.plusMonths(length);
            case YEARS -> event.plusYears(length);
        };
    }

    /**
     * The last day of the term as the law has it: extended so that it does not end on a free day, and so that two working
     * days are in it if it is three days or longer (Algemene termijnenwet 1, 2).
     *
     * @param event the day of the event from which the term is counted
     */
    public LocalDate lastDay(LocalDate event, LegalCalendar calendar) {
        return switch (DayCount.of(this, isExtendedByFreeDays(), event, List.of(), calendar)) {
            case DayCount.Ended(LocalDate lastDay) -> lastDay;
            case DayCount.StandsStill _ -> throw new IllegalStateException("Nothing suspends this term");
        };
    }

    /**
     * Whether free days can extend a term of this length: not if it is more than 90 days, 12 weeks or 3 months, or in
     * years (Algemene termijnenwet 4(a)).
     */
    public boolean isExtendedByFreeDays() {
        return switch (unit) {
            case DAYS -> length <= 90;
            case WEEKS -> length <= 12;
            case MONTHS -> length <= 3;
            case YEARS -> false;
        };
    }

    /** Whether at least two working days must be in a term of this length (Algemene termijnenwet 2). */
    boolean needsTwoWorkingDays() {
        return unit != Unit.DAYS || length >= 3;
    }

    /** The term in words, such as {@code 8 weeks}. */
    @Override
    public String toString() {
        String units = unit.name().toLowerCase(Locale.ROOT);
        return length + " " + (length == 1 ? units.substring(0, units.length() - 1) : units);
    }
}
