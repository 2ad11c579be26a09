package nl.veiligwonen.funding.ledger;

import java.util.Optional;
import nl.veiligwonen.contracts.CaseId;
import nl.veiligwonen.contracts.EuroCents;
import nl.veiligwonen.contracts.OrganisationId;

/**
 * One line in the ledger (boeking).
 *
 * @param amount more than zero
 * @param caseId whose contribution it concerns; empty for one that concerns no case
 * @param organisation which organisation it concerns; empty for one that concerns the ministry alone
 */
public record Posting(
        Account account, Side side, EuroCents amount, Optional<CaseId> caseId, Optional<OrganisationId> organisation) {

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

    /** A line that concerns the ministry alone. */
    public Posting(Account account, Side side, EuroCents amount) {
        this(account, side, amount, Optional.empty(), Optional.empty());
    }

    /** What it adds to the debit balance of its account. */
    public EuroCents toDebit() {
        return side == Side.DEBIT ? amount : EuroCents.ZERO.minus(amount);
    }
}
