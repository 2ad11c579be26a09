package nl.veiligwonen.platform.service.deadlines;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import nl.veiligwonen.platform.domain.term.ClockReading;
import nl.veiligwonen.platform.domain.term.Suspension;
import nl.veiligwonen.platform.domain.term.SuspensionGround;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One clock of a case, as an answer shows it. */
@Schema(
        name = "Clock",
        description =
                "Lopende termijn: een wettelijke termijn, een streeftermijn van de dienst of een geldigheidsduur.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ClockDetails(
        @Schema(description = "Stable name of the term (naam van de termijn).", examples = "decision-on-application")
        String code,

        @Schema(description = "Dutch name, for people (omschrijving).", examples = "beslistermijn op een aanvraag")
        String name,

        @Schema(
                description =
                        "A term of the law (wettelijke termijn), a target of the service (streeftermijn), or how long"
                                + " something holds (geldigheidsduur).")
        ClockReading.Nature nature,

        @Schema(description = "The article or rule that it follows from (grondslag).", examples = "Awb 4:13(2)")
        String why,

        @Schema(description = "Day of the event from which it is counted (aanvangsdatum).", examples = "2026-03-02")
        LocalDate startedOn,

        @Schema(
                description =
                        "First day on which it asks for attention (waarschuwingsdatum). Absent while suspended without a known end.",
                examples = "2026-04-14")
        @Nullable LocalDate warnsOn,

        @Schema(
                description =
                        "Last day, at the latest if suspended (uiterste datum). Absent while suspended without a known end.",
                examples = "2026-04-28")
        @Nullable LocalDate dueOn,

        @Schema(
                description =
                        "Last day before it counts as breached (overschreden na). Absent while suspended without a known end.",
                examples = "2026-04-28")
        @Nullable LocalDate breachedAfter,

        @Schema(description = "First day that does not count (opgeschort vanaf). Absent unless suspended.") @Nullable LocalDate suspendedSince,

        @Schema(description = "Why it stands still (opschortingsgrond). Absent unless suspended.") @Nullable SuspensionGround suspensionGround,

        @Schema(description = "The article that suspends it (grondslag opschorting). Absent unless suspended.")
        @Nullable String suspensionSource,

        @Schema(
                description = "Days left, today not counted (resterende dagen): 0 on the last day, negative after it;"
                        + " while suspended, the days left from when it runs again.",
                examples = "14")
        long daysLeft,

        @Schema(description = "How it stands today (stand): on track, warning, late, breached or suspended.")
        ClockReading.Standing standing) {

    static ClockDetails of(ClockReading reading) {
        Suspension suspension = reading.suspension();
        return new ClockDetails(
                reading.code(),
                reading.dutchName(),
                reading.nature(),
                reading.why(),
                reading.startedOn(),
                reading.warnsOn(),
                reading.dueOn(),
                reading.breachedAfter(),
                suspension == null ? null : suspension.from(),
                suspension == null ? null : suspension.ground(),
                suspension == null ? null : suspension.ground().source(),
                reading.daysLeft(),
                reading.standing());
    }
}
