package nl.veiligwonen.funding.budgetyear;

import nl.veiligwonen.contracts.EuroCents;
import nl.veiligwonen.contracts.OrganisationId;

/**
 * What an organisation is to pay back of a contribution (terugvordering, Awb 4:57).
 *
 * @param paidIn the entry by which the contribution was paid
 * @param broughtForward what was still to come back when the year before was closed
 * @param reclaimed what was reclaimed in this year
 * @param received what has come back
 * @param setOff what was set off against other payments
 * @param entry the number of the last entry about it in the book of the year
 */
public record Claim(
        OrganisationId organisation,
        EntryReference paidIn,
        EuroCents broughtForward,
        EuroCents reclaimed,
        EuroCents received,
        EuroCents setOff,
        long entry) {

    public Claim {
        if (received.isNegative()
                || setOff.isNegative()
                || received.plus(setOff).exceeds(broughtForward.plus(reclaimed))) {
            throw new IllegalStateException("Received %s and set off %s of a claim of %s"
                    .formatted(received, setOff, broughtForward.plus(reclaimed)));
        }
    }

    /** What is still to come back. */
    public EuroCents open() {
        return broughtForward.plus(reclaimed).minus(received).minus(setOff);
    }

    /** Before anything was reclaimed in the year. */
    static Claim none(OrganisationId organisation, EntryReference paidIn) {
        return new Claim(organisation, paidIn, EuroCents.ZERO, EuroCents.ZERO, EuroCents.ZERO, EuroCents.ZERO, 0);
    }

    /** With what was still to come back of a claim of the year before: added to what was reclaimed in this one. */
    Claim broughtForward(EuroCents amount, long at) {
        return new Claim(organisation, paidIn, broughtForward.plus(amount), reclaimed, received, setOff, at);
    }

    Claim reclaiming(EuroCents amount, long at) {
        return new Claim(organisation, paidIn, broughtForward, reclaimed.plus(amount), received, setOff, at);
    }

    Claim receiving(EuroCents amount, long at) {
        return new Claim(organisation, paidIn, broughtForward, reclaimed, received.plus(amount), setOff, at);
    }

    Claim settingOff(EuroCents amount, long at) {
        return new Claim(organisation, paidIn, broughtForward, reclaimed, received, setOff.plus(amount), at);
    }
}
