package nl.veiligwonen.funding.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.veiligwonen.contracts.EuroCents;
import nl.veiligwonen.contracts.OrganisationId;
import nl.veiligwonen.funding.api.Reconciliation.Comparison;
import nl.veiligwonen.funding.api.Reconciliation.Figure;
import nl.veiligwonen.funding.budgetyear.BudgetYear.NotOpened;
import nl.veiligwonen.funding.budgetyear.BudgetYear.Opened;
import nl.veiligwonen.funding.budgetyear.Position;
import nl.veiligwonen.funding.budgetyear.Totals;
import nl.veiligwonen.funding.ledger.Account;
import nl.veiligwonen.funding.overview.BookOverview;
import nl.veiligwonen.funding.overview.BookOverview.Sums;
import nl.veiligwonen.funding.overview.PostingOverview;
import nl.veiligwonen.funding.overview.PostingOverview.Turnover;
import nl.veiligwonen.funding.reconciliation.YearHistories;

/** The books of a year: its accounts, and whether they agree with its events. */
@ApplicationScoped
public class Books {

    private final YearHistories histories;

    @Inject
    public Books(YearHistories histories) {
        this.histories = histories;
    }

    /** The balance of every account, in the order of the chart; zero where nothing was posted. */
    List<AccountBalance> balances(int year, Optional<OrganisationId> organisation) {
        Map<Account, Turnover> posted = PostingOverview.turnovers(year, organisation).stream()
                .collect(Collectors.toMap(Turnover::account, Function.identity()));
        return Stream.of(Account.values())
                .map(account -> posted.getOrDefault(account, new Turnover(account, 0, 0)))
                .map(AccountBalance::of)
                .toList();
    }

    /**
     * Compares three accounts of a year that are kept apart: its events, its postings and its list of contributions. The
     * books can be a moment behind; so the events are counted up to the last that is in the books.
     */
    Reconciliation reconcile(BudgetYears.Found found) {
        int year = found.state().year();
        Sums books = BookOverview.sums(year);
        Totals events =
                switch (histories.asOf(histories.history(year), books.version())) {
                    case NotOpened _ -> Totals.none(EuroCents.ZERO, EuroCents.ZERO);
                    case Opened opened -> opened.book().totals();
                };
        return Reconciliation.of(
                year, found.version(), books.version(), books.outOfBalance(), comparisons(events, books));
    }

    private static List<Comparison> comparisons(Totals events, Sums books) {
        long ceiling = events.ceiling().value();
        var posted = books.posted();
        var listed = books.listed();
        Position brought = events.broughtForward();
        return List.of(
                compare(
                        Figure.COMMITTED,
                        events.committed().plus(brought.committed()),
                        posted.committed(),
                        listed.committed()),
                compare(
                        Figure.DETERMINED,
                        events.determined().plus(brought.determined()),
                        posted.determined(),
                        listed.determined()),
                compare(Figure.PAID, events.cashPaid(), posted.paid(), listed.paid()),
                compare(Figure.LEFT, events.left(), posted.available(), ceiling - listed.own()));
    }

    private static Comparison compare(Figure figure, EuroCents events, long postings, long contributions) {
        return Comparison.of(figure, events.value(), postings, contributions);
    }
}
