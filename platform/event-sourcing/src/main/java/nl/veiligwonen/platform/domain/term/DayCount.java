package nl.veiligwonen.platform.domain.term;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Where one gets by counting the days of a term, one by one. */
sealed interface DayCount {

    /** The end of the term. */
    record Ended(LocalDate lastDay) implements DayCount {}

    /**
     * A day that a lasting suspension covers.
     *
     * @param daysLeft how many days were still to be counted
     */
    record StandsStill(Suspension suspension, long daysLeft) implements DayCount {}

    /** Counts a term of the law, which begins the day after an event. */
    static DayCount of(
            Term term, boolean extended, LocalDate event, List<Suspension> suspensions, LegalCalendar calendar) {
        int workingDaysNeeded = extended && term.needsTwoWorkingDays() ? 2 : 0;
        int workingDays = 0;
        long daysLeft = DAYS.between(event, term.countedFrom(event));
        LocalDate day = event;
        boolean counts = true;
        while (daysLeft > 0 || workingDays < workingDaysNeeded || !counts || (extended && calendar.isFree(day))) {
            day = day.plusDays(1);
            Optional<Suspension> suspension = on(day, suspensions);
            counts = suspension.isEmpty();
            if (suspension.isEmpty()) {
                daysLeft--;
                workingDays += extended && !calendar.isFree(day) ? 1 : 0;
            } else if (suspension.get().until() == null) {
                return new StandsStill(suspension.get(), Math.max(0, daysLeft));
            }
        }
        return new Ended(day);
    }

    /** Counts to a day that the authority has named, which no free day moves. */
    static DayCount until(LocalDate named, LocalDate told, List<Suspension> suspensions) {
        long daysLeft = DAYS.between(told, named);
        LocalDate day = told;
        while (daysLeft > 0) {
            day = day.plusDays(1);
            Optional<Suspension> suspension = on(day, suspensions);
            if (suspension.isEmpty()) {
                daysLeft--;
            } else if (suspension.get().until() == null) {
                return new StandsStill(suspension.get(), daysLeft);
            }
        }
        return new Ended(day);
    }

    private static Optional<Suspension> on(LocalDate day, List<Suspension> suspensions) {
        return suspensions.stream().filter(each -> each.covers(day)).findFirst();
    }
}
