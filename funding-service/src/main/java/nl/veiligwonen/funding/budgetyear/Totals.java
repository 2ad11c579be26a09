package nl.veiligwonen.funding.budgetyear;

import nl.veiligwonen.contracts.EuroCents;

/**
 * The totals of a budget year. Whenever they are made it is asserted that what is paid is at most what is determined,
 * that this is at most what is committed, that this is at most the ceiling, and that what goes out is at most the cash.
 *
 * @param ceiling the most that can be committed (plafond, Awb 4:22)
 * @param cash the most that can go out in the year (kasbudget)
 * @param own what was granted from the ceiling of this year
 * @param broughtForward what was granted from the ceiling of a year before, and still open when that was closed
 */
public record Totals(EuroCents ceiling, EuroCents cash, Position own, Position broughtForward) {

    public Totals {
        if (own.committed().exceeds(ceiling)) {
            throw new IllegalStateException(
                    "The book of a year is wrong: committed %s, ceiling %s".formatted(own.committed(), ceiling));
        }
        if (own.cash().plus(broughtForward.cash()).exceeds(cash)) {
            throw new IllegalStateException("The book of a year is wrong: more cash goes out than %s".formatted(cash));
        }
    }

    /** Of a year that has only just been opened. */
    public static Totals none(EuroCents ceiling, EuroCents cash) {
        return new Totals(ceiling, cash, Position.NONE, Position.NONE);
    }

    /** What the year is bound to pay (verplicht), or has paid: all that was granted, less what was released. */
    public EuroCents committed() {
        return own.committed();
    }

    /** What has been determined (vastgesteld), paid or not. */
    public EuroCents determined() {
        return own.determined();
    }

    /** What has been paid (betaald). */
    public EuroCents paid() {
        return own.paid();
    }

    /** What can still be granted (beschikbaar). */
    public EuroCents left() {
        return ceiling.minus(committed());
    }

    /** What can still be instructed to be paid in this year, of its own and of what it brought forward. */
    public EuroCents cashLeft() {
        return cash.minus(own.cash()).minus(broughtForward.cash());
    }

    /** All that has been paid in this year, also of what was brought forward. */
    public EuroCents cashPaid() {
        return own.paid().plus(broughtForward.paid());
    }

    /** What is instructed or with the bank. */
    public EuroCents underWay() {
        return underWay(own).plus(underWay(broughtForward));
    }

    private static EuroCents underWay(Position position) {
        return position.instructed().plus(position.released());
    }

    /** What is still to be paid, of its own and of what it brought forward. */
    public EuroCents open() {
        return own.open().plus(broughtForward.open());
    }

    Totals with(EuroCents newCeiling, EuroCents newCash) {
        return new Totals(newCeiling, newCash, own, broughtForward);
    }

    /** The totals when one contribution takes another position. */
    Totals with(Source source, Position before, Position after) {
        return switch (source) {
            case CEILING, SHARE -> new Totals(ceiling, cash, own.with(after, before), broughtForward);
            case BROUGHT_FORWARD -> new Totals(ceiling, cash, own, broughtForward.with(after, before));
        };
    }
}
