package nl.veiligwonen.platform.domain.term;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;

/**
 * A target of the service that runs for a case.
 *
 * @param startedOn the day of the event from which it is counted; the first working day is after it
 */
public record TargetClock(ServiceTarget target, LocalDate startedOn) implements RunningClock {

    @Override
    public ClockReading readOn(LocalDate today, LegalCalendar calendar) {
        LocalDate warnsOn = calendar.plusWorkingDays(startedOn, target.warningDays());
        LocalDate dueOn = calendar.plusWorkingDays(startedOn, target.targetDays());
        LocalDate breachedAfter = calendar.plusWorkingDays(startedOn, target.breachDays());
        return new ClockReading(
                target.code(),
                target.dutchName(),
                ClockReading.Nature.SERVICE_TARGET,
                "Service target of %d working days".formatted(target.targetDays()),
                startedOn,
                warnsOn,
                dueOn,
                breachedAfter,
                null,
                DAYS.between(today, dueOn),
                standing(today, warnsOn, dueOn, breachedAfter));
    }

    private static ClockReading.Standing standing(
            LocalDate today, LocalDate warnsOn, LocalDate dueOn, LocalDate breachedAfter) {
        if (today.isAfter(breachedAfter)) {
            return ClockReading.Standing.BREACHED;
        }
        if (today.isAfter(dueOn)) {
            return ClockReading.Standing.LATE;
        }
        return today.isBefore(warnsOn) ? ClockReading.Standing.ON_TRACK : ClockReading.Standing.WARNING;
    }
}
