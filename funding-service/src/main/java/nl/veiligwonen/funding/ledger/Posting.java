package nl.veiligwonen.funding.ledger;

import nl.veiligwonen.contracts.EuroCents;

/**
 * One line in the ledger (boeking).
 *
 * @param amount more than zero
 */
public record Posting(Account account, Side side, EuroCents amount) {

    /** On which side of the account it stands. */
    public enum Side {
        DEBIT,
        CREDIT
    }

    public Posting {
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("A posting has an amount");
        }
    }

    /** What it adds to the debit balance of its account. */
    public EuroCents toDebit() {
        return side == Side.DEBIT ? amount : EuroCents.ZERO.minus(amount);
    }
}
