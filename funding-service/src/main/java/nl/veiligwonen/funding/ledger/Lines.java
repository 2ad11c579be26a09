package nl.veiligwonen.funding.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.veiligwonen.contracts.CaseId;
import nl.veiligwonen.contracts.EuroCents;
import nl.veiligwonen.contracts.OrganisationId;
import nl.veiligwonen.funding.budgetyear.BudgetYearEvent.OfContribution;
import nl.veiligwonen.funding.ledger.Posting.Side;

/** Gathers the lines of an entry. A line of nothing is left out; a negative amount stands on the other side. */
final class Lines {

    private final List<Posting> postings = new ArrayList<>();
    private Optional<CaseId> caseId = Optional.empty();
    private Optional<OrganisationId> organisation = Optional.empty();

    /** Lines that concern the ministry alone. */
    static Lines ofMinistry() {
        return new Lines();
    }

    /** Lines that concern a contribution. */
    static Lines of(OfContribution event) {
        return new Lines().about(event.caseId(), event.organisation());
    }

    /** The lines that follow concern this contribution. */
    Lines about(CaseId contribution, OrganisationId employer) {
        caseId = Optional.of(contribution);
        organisation = Optional.of(employer);
        return this;
    }

    /** The lines that follow concern this organisation. */
    Lines about(OrganisationId employer) {
        caseId = Optional.empty();
        organisation = Optional.of(employer);
        return this;
    }

    /** The lines that follow concern the ministry alone. */
    Lines aboutMinistry() {
        caseId = Optional.empty();
        organisation = Optional.empty();
        return this;
    }

    Lines debit(Account account, EuroCents amount) {
        return line(account, Side.DEBIT, amount);
    }

    Lines credit(Account account, EuroCents amount) {
        return line(account, Side.CREDIT, amount);
    }

    /** Moves an amount from one account to another. */
    Lines move(EuroCents amount, Account from, Account to) {
        return debit(to, amount).credit(from, amount);
    }

    private Lines line(Account account, Side side, EuroCents amount) {
        if (amount.isNegative()) {
            return line(account, side == Side.DEBIT ? Side.CREDIT : Side.DEBIT, EuroCents.ZERO.minus(amount));
        }
        if (amount.isPositive()) {
            postings.add(new Posting(account, side, amount, caseId, organisation));
        }
        return this;
    }

    List<Posting> postings() {
        return List.copyOf(postings);
    }
}
