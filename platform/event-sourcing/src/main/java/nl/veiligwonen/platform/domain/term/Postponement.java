package nl.veiligwonen.platform.domain.term;

import java.time.LocalDate;

/**
 * A new last day that the authority has named to the applicant (verdaging; Awb 4:14). It is no term of the law, so free
 * days do not move it; later suspensions do.
 *
 * @param toldOn the day on which the applicant was told
 * @param newLastDay the last day of the term as it now is
 */
public record Postponement(LocalDate toldOn, LocalDate newLastDay) {
    public Postponement {
        if (!newLastDay.isAfter(toldOn)) {
            throw new IllegalArgumentException("A postponement names a day to come");
        }
    }
}
