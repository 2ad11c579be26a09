package nl.veiligwonen.funding.budgetyear;

import nl.veiligwonen.contracts.EuroCents;

/**
 * What a contribution, or many together, takes from the two budgets of a year.
 *
 * @param granted granted, and not determined yet
 * @param unpaid determined, and not paid or set off yet
 * @param instructed part of the unpaid of which the payment has been instructed
 * @param released part of the unpaid that has been released to the bank
 * @param paid paid or set off
 */
public record Position(EuroCents granted, EuroCents unpaid, EuroCents instructed, EuroCents released, EuroCents paid) {

    static final Position NONE =
            new Position(EuroCents.ZERO, EuroCents.ZERO, EuroCents.ZERO, EuroCents.ZERO, EuroCents.ZERO);

    public Position {
        boolean hold = !granted.isNegative()
                && !unpaid.isNegative()
                && !instructed.isNegative()
                && !released.isNegative()
                && !paid.isNegative()
                && !instructed.plus(released).exceeds(unpaid);
        if (!hold) {
            throw new IllegalStateException(
                    "The book of a year is wrong: granted %s, unpaid %s, instructed %s, released %s, paid %s"
                            .formatted(granted, unpaid, instructed, released, paid));
        }
    }

    static Position granted(EuroCents amount) {
        return new Position(amount, EuroCents.ZERO, EuroCents.ZERO, EuroCents.ZERO, EuroCents.ZERO);
    }

    static Position unpaid(EuroCents unpaid, EuroCents paid) {
        return new Position(EuroCents.ZERO, unpaid, EuroCents.ZERO, EuroCents.ZERO, paid);
    }

    static Position instructed(EuroCents unpaid, EuroCents paid) {
        return new Position(EuroCents.ZERO, unpaid, unpaid, EuroCents.ZERO, paid);
    }

    static Position released(EuroCents unpaid, EuroCents paid) {
        return new Position(EuroCents.ZERO, unpaid, EuroCents.ZERO, unpaid, paid);
    }

    static Position paid(EuroCents paid) {
        return unpaid(EuroCents.ZERO, paid);
    }

    /** What has been determined, paid or not. */
    public EuroCents determined() {
        return unpaid.plus(paid);
    }

    /** What the ministry is bound to pay, or has paid. */
    public EuroCents committed() {
        return granted.plus(determined());
    }

    /** What the ministry is still to pay. */
    public EuroCents open() {
        return granted.plus(unpaid);
    }

    /** What it takes from the cash budget: paid, or on its way. */
    public EuroCents cash() {
        return instructed.plus(released).plus(paid);
    }

    /** This together with another, in place of a third that is part of this. */
    Position with(Position after, Position before) {
        return new Position(
                granted.plus(after.granted).minus(before.granted),
                unpaid.plus(after.unpaid).minus(before.unpaid),
                instructed.plus(after.instructed).minus(before.instructed),
                released.plus(after.released).minus(before.released),
                paid.plus(after.paid).minus(before.paid));
    }
}
