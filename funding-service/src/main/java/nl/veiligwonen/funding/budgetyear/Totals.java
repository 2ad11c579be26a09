package nl.veiligwonen.funding.budgetyear;

import nl.veiligwonen.contracts.EuroCents;

/**
 * The totals of a budget year. Whenever they are made it is asserted that what is paid is at most what is determined,
 * that this is at most what is committed, and that this is at most the ceiling.
 *
 * @param ceiling the most that can be committed (plafond, Awb 4:22)
 * @param committed what the year is bound to pay (verplicht): all that was granted, less what was released
 * @param determined what has been determined (vastgesteld), paid or not
 * @param paid what has been paid (betaald)
 */
public record Totals(EuroCents ceiling, EuroCents committed, EuroCents determined, EuroCents paid) {

    public Totals {
        boolean hold = !paid.isNegative()
                && !paid.exceeds(determined)
                && !determined.exceeds(committed)
                && !committed.exceeds(ceiling);
        if (!hold) {
            throw new IllegalStateException(
                    "The book of a year is wrong: paid %s, determined %s, committed %s, ceiling %s"
                            .formatted(paid, determined, committed, ceiling));
        }
    }

    /** Of a year that has only just been opened. */
    public static Totals none(EuroCents ceiling) {
        return new Totals(ceiling, EuroCents.ZERO, EuroCents.ZERO, EuroCents.ZERO);
    }

    /** What can still be granted (beschikbaar). */
    public EuroCents left() {
        return ceiling.minus(committed);
    }

    /** Whether an amount can still be granted. */
    boolean leave(EuroCents amount) {
        return !amount.exceeds(left());
    }

    Totals committing(EuroCents amount) {
        return new Totals(ceiling, committed.plus(amount), determined, paid);
    }

    Totals determining(EuroCents amount, EuroCents released) {
        return new Totals(ceiling, committed.minus(released), determined.plus(amount), paid);
    }

    Totals paying(EuroCents amount) {
        return new Totals(ceiling, committed, determined, paid.plus(amount));
    }
}
