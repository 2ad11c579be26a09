package nl.veiligwonen.platform.domain.term;

import java.time.LocalDate;
import java.util.List;
import nl.veiligwonen.contracts.EuroCents;

/**
 * What a day in default costs (dwangsom; Awb 4:17(2)): so much for each of the first 14 days, more for the next 14, most
 * for the last 14. Which rates count is decided by the day on which the notice of default was received.
 *
 * @param since the first day on which a notice received has these rates
 * @param source where the amounts were published
 */
public record PenaltyRates(LocalDate since, EuroCents first, EuroCents second, EuroCents third, String source) {

    /** The rates over time, the oldest first. */
    public static final List<PenaltyRates> OVER_TIME = List.of(
            new PenaltyRates(
                    LocalDate.of(2009, 10, 1),
                    EuroCents.of(20_00),
                    EuroCents.of(30_00),
                    EuroCents.of(40_00),
                    "Stb. 2009, 383"),
            new PenaltyRates(
                    LocalDate.of(2019, 1, 1),
                    EuroCents.of(23_00),
                    EuroCents.of(35_00),
                    EuroCents.of(45_00),
                    "Stcrt. 2018, 65542"));

    /** For how many days a rate counts. */
    static final int DAYS_PER_RATE = 14;

    /** For how many days a penalty is owed at most (Awb 4:17(1)). */
    static final int LONGEST = 3 * DAYS_PER_RATE;

    /**
     * The rates for a notice received on a day.
     *
     * @throws IllegalArgumentException before 1 October 2009, when no penalty existed
     */
    public static PenaltyRates forNoticeReceivedOn(LocalDate day) {
        return OVER_TIME.reversed().stream()
                .filter(rates -> !day.isBefore(rates.since()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No penalty existed on " + day));
    }

    /**
     * What is owed after a number of days in default.
     *
     * @param daysInDefault 0 or more; after 42 nothing is added
     */
    public EuroCents owedAfter(long daysInDefault) {
        long counted = Math.min(daysInDefault, LONGEST);
        long owed = 0;
        for (long day = 0; day < counted; day++) {
            owed += rateOn(day).value();
        }
        return EuroCents.of(owed);
    }

    /** The most that can be owed. */
    public EuroCents maximum() {
        return owedAfter(LONGEST);
    }

    private EuroCents rateOn(long day) {
        if (day < DAYS_PER_RATE) {
            return first;
        }
        return day < 2 * DAYS_PER_RATE ? second : third;
    }
}
