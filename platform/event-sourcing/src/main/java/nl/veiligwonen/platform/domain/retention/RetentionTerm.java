package nl.veiligwonen.platform.domain.retention;

import java.time.LocalDate;
import nl.veiligwonen.platform.domain.PersonalData.Purpose;

/**
 * How long personal data of a case is kept for a purpose (bewaartermijn).
 *
 * @param purpose what it was kept for
 * @param category what it falls under
 * @param list the name of the selection list by which
 * @param startsOn the day on which the case came to its end
 * @param lastDay the last day on which it is kept
 */
public record RetentionTerm(
        Purpose purpose, SelectionCategory category, String list, LocalDate startsOn, LocalDate lastDay) {

    /** Whether it is to be destroyed. */
    public boolean isOver(LocalDate today) {
        return today.isAfter(lastDay);
    }
}
