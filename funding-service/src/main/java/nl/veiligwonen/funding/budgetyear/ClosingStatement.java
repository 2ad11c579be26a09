package nl.veiligwonen.funding.budgetyear;

import java.util.List;
import nl.veiligwonen.contracts.EuroCents;

/**
 * What a year comes to when it is closed (afsluiting). Whenever one is made it is asserted that it adds up: the ceiling
 * and what was brought forward are what was paid, what is carried over and what lapses; the cash budget is what was paid
 * and what lapses.
 *
 * @param ceilingCents the ceiling
 * @param broughtForwardCents the obligations that came from the year before
 * @param paidCents what was paid, by the bank or by set-off, of both
 * @param lapsedCents what was not granted, or returned after it was brought forward
 * @param cashCents the cash budget
 * @param cashLapsedCents what was not spent of it
 * @param leftCents what was not granted: part of what lapses
 * @param sharesLeft the part of that which was set apart for organisations
 * @param carriedOver what goes on in the next year
 */
public record ClosingStatement(
        EuroCents ceilingCents,
        EuroCents broughtForwardCents,
        EuroCents paidCents,
        EuroCents lapsedCents,
        EuroCents cashCents,
        EuroCents cashLapsedCents,
        EuroCents leftCents,
        List<Share> sharesLeft,
        CarriedOver carriedOver) {

    public ClosingStatement {
        sharesLeft = List.copyOf(sharesLeft);
        EuroCents there = ceilingCents.plus(broughtForwardCents);
        EuroCents gone = paidCents.plus(lapsedCents).plus(carriedOver.obligationsCents());
        if (!there.equals(gone)) {
            throw new IllegalStateException("A statement does not add up: %s is not %s".formatted(there, gone));
        }
        if (!cashCents.equals(paidCents.plus(cashLapsedCents))) {
            throw new IllegalStateException("The cash of a statement does not add up");
        }
    }
}
