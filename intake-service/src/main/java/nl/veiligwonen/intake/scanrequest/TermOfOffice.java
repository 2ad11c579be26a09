package nl.veiligwonen.intake.scanrequest;

import java.time.LocalDate;

/**
 * When an office is held, and since when it has been certain that it would be.
 *
 * @param startsOn the first day in office
 * @param certainSince the day on which it became certain that the office would be taken up, such as that of the
 *     appointment decision; not after the first day in office
 */
public record TermOfOffice(LocalDate startsOn, LocalDate certainSince) {

    public TermOfOffice {
        if (certainSince.isAfter(startsOn)) {
            throw new IllegalArgumentException("An office that is held is certain from its first day at the latest");
        }
    }

    /** A term of which nothing is known before its first day. */
    public static TermOfOffice from(LocalDate startsOn) {
        return new TermOfOffice(startsOn, startsOn);
    }

    /** Whether, on this day, the office is held or certain to be taken up. */
    public boolean heldOrCertainOn(LocalDate day) {
        return !day.isBefore(certainSince);
    }
}
