package nl.veiligwonen.funding.payment;

import fr.marcwrobel.jbanking.calendar.FinancialCalendars;
import java.time.LocalDate;

/**
 * The days on which euro are moved between banks: those of TARGET, which rests on Saturdays, Sundays, 1 January, Good
 * Friday, Easter Monday, 1 May, 25 and 26 December. Not the days that count for terms of the law.
 */
public final class BankingDays {

    private BankingDays() {}

    /** The first day on which money moves, from this day on. */
    public static LocalDate onOrAfter(LocalDate day) {
        return FinancialCalendars.TARGET.isBusinessDay(day) ? day : FinancialCalendars.TARGET.next(day);
    }
}
