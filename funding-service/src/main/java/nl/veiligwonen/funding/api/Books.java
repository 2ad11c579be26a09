package nl.veiligwonen.funding.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import nl.veiligwonen.funding.budgetyear.BudgetYear.Open;
import nl.veiligwonen.funding.ledger.Account;
import nl.veiligwonen.funding.overview.BookOverview;

/** The books of a year, added up from the postings. */
@ApplicationScoped
public class Books {

    private final EntityManager entityManager;

    @Inject
    public Books(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** The balance of every account, in the order of the chart; zero where nothing was posted. */
    List<AccountBalance> balances(int year) {
        Map<Account, AccountBalance> posted = new EnumMap<>(Account.class);
        entityManager
                .createQuery("""
                        select account,
                               sum(case when side = DEBIT then amount else 0 end),
                               sum(case when side = CREDIT then amount else 0 end)
                        from PostingOverview
                        where year = :year
                        group by account
                        """, Object[].class)
                .setParameter("year", year)
                .getResultStream()
                .forEach(row -> posted.put((Account) row[0], balance((Account) row[0], (Long) row[1], (Long) row[2])));
        return Stream.of(Account.values())
                .map(account -> posted.getOrDefault(account, balance(account, 0, 0)))
                .toList();
    }

    private static AccountBalance balance(Account account, long debit, long credit) {
        return new AccountBalance(account, debit, credit, Math.subtractExact(debit, credit));
    }

    /** Compares the events of a year with its postings and with the list of contributions. */
    @Transactional
    Reconciliation reconcile(BudgetYears.Found found) {
        Open year = found.state();
        Map<Account, Long> posted = new EnumMap<>(Account.class);
        balances(year.year()).forEach(balance -> posted.put(balance.account(), balance.balanceCents()));
        BookOverview book = BookOverview.findById(year.year());
        Object[] listed = entityManager
                .createQuery("""
                        select coalesce(sum(case when stage = GRANTED then granted else determined end), 0),
                               coalesce(sum(paid), 0)
                        from ContributionOverview
                        where year = :year
                        """, Object[].class)
                .setParameter("year", year.year())
                .getSingleResult();
        long outOfBalance = posted.values().stream().mapToLong(Long::longValue).sum();
        long settled = sum(posted, Account.DETERMINED, Account.PAYMENT_UNDER_WAY, Account.PAID);
        long committed =
                sum(posted, Account.GRANTED) + settled - year.committed().value();
        long determined = settled - year.determined().value();
        long paid = sum(posted, Account.PAID) - year.paid().value();
        long listedCommitted = (Long) listed[0] - year.committed().value();
        long listedPaid = (Long) listed[1] - year.paid().value();
        long booksVersion = book == null ? 0 : book.version;
        return new Reconciliation(
                year.year(),
                found.version(),
                booksVersion,
                outOfBalance,
                committed,
                determined,
                paid,
                listedCommitted,
                listedPaid,
                booksVersion == found.version()
                        && LongStream.of(outOfBalance, committed, determined, paid, listedCommitted, listedPaid)
                                .allMatch(difference -> difference == 0));
    }

    private static long sum(Map<Account, Long> balances, Account... accounts) {
        return Stream.of(accounts)
                .mapToLong(account -> balances.getOrDefault(account, 0L))
                .sum();
    }
}
