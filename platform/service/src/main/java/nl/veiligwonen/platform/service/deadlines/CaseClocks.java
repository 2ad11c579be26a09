package nl.veiligwonen.platform.service.deadlines;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.veiligwonen.platform.domain.term.ClockReading;
import nl.veiligwonen.platform.domain.term.LegalCalendar;
import nl.veiligwonen.platform.domain.term.RunningClock;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All clocks that run for a case on a day, the most urgent first; those that stand still come last. */
@Schema(name = "CaseClocks", description = "Lopende termijnen van een dossier: wat moet wanneer, en waarom.")
public record CaseClocks(
        @Schema(description = "The day for which this is shown (peildatum).", examples = "2026-04-14")
        LocalDate asOf,

        @Schema(description = "The clocks that run (lopende termijnen), the most urgent first.")
        List<ClockDetails> clocks) {

    private static final Comparator<ClockReading> MOST_URGENT_FIRST = Comparator.comparing((ClockReading reading) ->
                    Optional.ofNullable(reading.dueOn()).orElse(LocalDate.MAX))
            .thenComparing(ClockReading::code);

    /** What these clocks show on a day. */
    public static CaseClocks readOn(LocalDate today, List<RunningClock> clocks) {
        return new CaseClocks(
                today,
                clocks.stream()
                        .map(clock -> clock.readOn(today, LegalCalendar.DUTCH))
                        .sorted(MOST_URGENT_FIRST)
                        .map(ClockDetails::of)
                        .toList());
    }
}
