package nl.veiligwonen.platform.domain.work;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.veiligwonen.contracts.OrganisationId;
import nl.veiligwonen.platform.domain.Actor;
import nl.veiligwonen.platform.domain.Refusal;
import nl.veiligwonen.platform.domain.term.ClockReading;
import nl.veiligwonen.platform.domain.term.LegalCalendar;
import nl.veiligwonen.platform.domain.term.RunningClock;

/**
 * Something in a case that waits for someone. A case has at most one in each queue.
 *
 * @param queue the name of the queue, in kebab-case, such as {@code advice-review}
 * @param stage how far the case has come, as its own API names it, such as {@code UNDER_REVIEW}
 * @param task what is to be done, in kebab-case, such as {@code judge-the-advice}
 * @param organisation whose case it is
 * @param clocks what is due for it; empty if nothing is
 * @param barred who can't do it, and why not
 */
public record OpenWork(
        String queue,
        String stage,
        String task,
        OrganisationId organisation,
        List<RunningClock> clocks,
        Map<Actor, Refusal> barred) {

    private static final Comparator<ClockReading> MOST_URGENT_FIRST = Comparator.comparing((ClockReading reading) ->
                    Optional.ofNullable(reading.dueOn()).orElse(LocalDate.MAX))
            .thenComparing(ClockReading::code);

    public OpenWork {
        clocks = List.copyOf(clocks);
        barred = Map.copyOf(barred);
    }

    /** Work that anyone with the role can do. */
    public static OpenWork forAnyone(
            String queue, String stage, String task, OrganisationId organisation, List<RunningClock> clocks) {
        return new OpenWork(queue, stage, task, organisation, clocks, Map.of());
    }

    /** What the clock that is due first shows on a day; empty if nothing is due. */
    public Optional<ClockReading> mostUrgent(LocalDate day) {
        return clocks.stream()
                .map(clock -> clock.readOn(day, LegalCalendar.DUTCH))
                .min(MOST_URGENT_FIRST);
    }

    /** Withholds who is barred, so that no log or exception can hold him. */
    @Override
    public String toString() {
        return "OpenWork[queue=%s, stage=%s, task=%s]".formatted(queue, stage, task);
    }
}
