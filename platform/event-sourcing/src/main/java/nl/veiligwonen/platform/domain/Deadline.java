package nl.veiligwonen.platform.domain;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Something that happens to an entity by itself at a moment, unless the entity moves on before.
 *
 * @param name which of the deadlines of the entity, in kebab-case; each state has at most one of a name
 * @param strikesAt the moment from which it is due, UTC
 * @param why the article or rule it follows from
 * @param command what the clock asks of the entity when it strikes
 */
public record Deadline<C>(String name, Instant strikesAt, String why, C command) {

    /** A deadline that strikes when a day is over, as Dutch law counts days. */
    public static <C> Deadline<C> after(LocalDate lastDay, String name, String why, C command) {
        Instant nextMidnight =
                lastDay.plusDays(1).atStartOfDay(Occasion.LEGAL_ZONE).toInstant();
        return new Deadline<>(name, nextMidnight, why, command);
    }
}
