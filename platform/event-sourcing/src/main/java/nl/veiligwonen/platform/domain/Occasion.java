package nl.veiligwonen.platform.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Who asks, and when. The only way by which a rule learns the time.
 *
 * @param actor the person or system that asks
 * @param at the moment of asking, UTC
 */
public record Occasion(Actor actor, Instant at) {

    /** The zone in which Dutch law counts days. */
    public static final ZoneId LEGAL_ZONE = ZoneId.of("Europe/Amsterdam");

    /** The day of asking as Dutch law counts it. */
    public LocalDate today() {
        return LocalDate.ofInstant(at, LEGAL_ZONE);
    }
}
