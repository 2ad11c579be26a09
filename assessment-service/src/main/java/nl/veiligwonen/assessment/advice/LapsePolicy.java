package nl.veiligwonen.assessment.advice;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import nl.veiligwonen.platform.domain.Occasion;

/**
 * How long an established advice holds. The regulation knows no term, so it holds for ever unless an operator sets one.
 *
 * @param after how long an advice holds from the day on which it was established; empty if for ever
 */
public record LapsePolicy(Optional<Period> after) {

    /** Where the term comes from: the setting of the operator. */
    static final String SOURCE = "veiligwonen.assessment.advice-lapses-after";

    /** An advice holds for ever. */
    public static final LapsePolicy NEVER = new LapsePolicy(Optional.empty());

    /** The last day on which an advice holds; empty if it holds for ever. */
    public Optional<LocalDate> lastDay(Instant establishedAt) {
        return after.map(period ->
                LocalDate.ofInstant(establishedAt, Occasion.LEGAL_ZONE).plus(period));
    }

    /** Whether an advice holds no longer. */
    boolean isOver(Instant establishedAt, LocalDate today) {
        return lastDay(establishedAt).filter(today::isAfter).isPresent();
    }
}
