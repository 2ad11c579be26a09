package nl.veiligwonen.funding.ledger;

import java.util.List;
import java.util.stream.Stream;
import nl.veiligwonen.contracts.EuroCents;
import nl.veiligwonen.funding.budgetyear.BudgetYearEvent;
import nl.veiligwonen.funding.budgetyear.BudgetYearEvent.BudgetYearOpened;
import nl.veiligwonen.funding.budgetyear.BudgetYearEvent.ContributionDetermined;
import nl.veiligwonen.funding.budgetyear.BudgetYearEvent.ContributionGranted;
import nl.veiligwonen.funding.budgetyear.BudgetYearEvent.ContributionRefused;
import nl.veiligwonen.funding.budgetyear.BudgetYearEvent.PaymentConfirmed;
import nl.veiligwonen.funding.budgetyear.BudgetYearEvent.PaymentInstructed;
import nl.veiligwonen.funding.ledger.Posting.Side;

/**
 * What an event posts: lines of which debit equals credit.
 *
 * @param article the ground of the entry
 * @param postings none for an event that moves no money
 */
public record Entry(String article, List<Posting> postings) {

    public Entry {
        postings = List.copyOf(postings);
        EuroCents balance =
                EuroCents.sum(postings.stream().map(Posting::toDebit).toList());
        if (!balance.equals(EuroCents.ZERO)) {
            throw new IllegalStateException("An entry is out of balance by " + balance);
        }
    }

    /** The entry of an event. */
    public static Entry of(BudgetYearEvent event) {
        return switch (event) {
            case BudgetYearOpened opened ->
                entry(
                        "Awb 4:22",
                        debit(Account.AVAILABLE, opened.ceilingCents()),
                        credit(Account.CEILING, opened.ceilingCents()));
            case ContributionGranted granted ->
                entry(
                        "Awb 4:29",
                        debit(Account.GRANTED, granted.amountCents()),
                        credit(Account.AVAILABLE, granted.amountCents()));
            case ContributionRefused _ -> new Entry("Awb 4:25", List.of());
            case ContributionDetermined determined ->
                entry(
                        "Awb 4:46",
                        debit(Account.DETERMINED, determined.amountCents()),
                        debit(Account.AVAILABLE, determined.releasedCents()),
                        credit(Account.GRANTED, determined.amountCents().plus(determined.releasedCents())));
            case PaymentInstructed instructed ->
                entry(
                        "Awb 4:87",
                        debit(Account.PAYMENT_UNDER_WAY, instructed.amountCents()),
                        credit(Account.DETERMINED, instructed.amountCents()));
            case PaymentConfirmed confirmed ->
                entry(
                        "Awb 4:87",
                        debit(Account.PAID, confirmed.amountCents()),
                        credit(Account.PAYMENT_UNDER_WAY, confirmed.amountCents()));
        };
    }

    private record Line(Account account, Side side, EuroCents amount) {}

    /** An entry of these lines, without those that move nothing. */
    private static Entry entry(String article, Line... lines) {
        return new Entry(
                article,
                Stream.of(lines)
                        .filter(line -> line.amount().isPositive())
                        .map(line -> new Posting(line.account(), line.side(), line.amount()))
                        .toList());
    }

    private static Line debit(Account account, EuroCents amount) {
        return new Line(account, Side.DEBIT, amount);
    }

    private static Line credit(Account account, EuroCents amount) {
        return new Line(account, Side.CREDIT, amount);
    }
}
