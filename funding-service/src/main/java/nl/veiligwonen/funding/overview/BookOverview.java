package nl.veiligwonen.funding.overview;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Tuple;

/** How far the books of a year have been written. */
@Entity
@Table(name = "book")
public class BookOverview extends PanacheEntityBase {

    @Id
    public int year;

    /** The number of the last event of the year that is in the books. */
    public long version;

    /**
     * What the books of a year come to, all as of one moment. Amounts in cents.
     *
     * @param version the number of the last event that is in them; 0 if none is
     * @param outOfBalance debit less credit over all postings
     * @param posted what the postings come to
     * @param listed what the list of contributions comes to
     */
    public record Sums(long version, long outOfBalance, Posted posted, Listed listed) {}

    /** What the postings of a year come to, in cents; of a closed year before it was closed. */
    public record Posted(long available, long committed, long determined, long paid) {}

    /**
     * What the contributions of a year come to, in cents.
     *
     * @param own the part of what is committed that was granted from the ceiling of this year
     */
    public record Listed(long committed, long own, long determined, long paid) {}

    /** The sums of a year. One statement, so that no projection can come in between. */
    public static Sums sums(int year) {
        String sql = """
                with balance as (
                    select account, sum(case side when 'DEBIT' then amount_cents else -amount_cents end) as cents
                    from posting
                    where year = :year and event_type <> 'BudgetYearClosed'
                    group by account
                ),
                posted as (
                    select (select coalesce(sum(case side when 'DEBIT' then amount_cents else -amount_cents end), 0)
                            from posting
                            where year = :year) as out_of_balance,
                           coalesce(sum(cents) filter (where account in ('AVAILABLE', 'RESERVED')), 0) as available,
                           coalesce(sum(cents) filter (where account in ('GRANTED', 'DETERMINED', 'SETTLED')), 0)
                               as committed,
                           coalesce(sum(cents) filter (where account in ('DETERMINED', 'SETTLED')), 0) as determined,
                           coalesce(sum(cents) filter (where account = 'PAID'), 0) as paid
                    from balance
                ),
                listed as (
                    select coalesce(sum(case stage when 'GRANTED' then granted_cents else determined_cents end), 0)
                               as committed,
                           coalesce(
                               sum(case stage when 'GRANTED' then granted_cents else determined_cents end)
                                   filter (where not brought_forward),
                               0) as own,
                           coalesce(sum(determined_cents), 0) as determined,
                           coalesce(sum(paid_cents), 0) as paid
                    from contribution
                    where year = :year
                )
                select coalesce((select version from book where year = :year), 0) as version,
                       posted.out_of_balance, posted.available, posted.committed, posted.determined, posted.paid,
                       listed.committed as listed_committed, listed.own as listed_own, listed.determined as listed_determined,
                       listed.paid as listed_paid
                from posted cross join listed
                """;
        Tuple row = (Tuple) getEntityManager()
                .createNativeQuery(sql, Tuple.class)
                .setParameter("year", year)
                .getSingleResult();
        return new Sums(
                cents(row, "version"),
                cents(row, "out_of_balance"),
                new Posted(
                        cents(row, "available"), cents(row, "committed"), cents(row, "determined"), cents(row, "paid")),
                new Listed(
                        cents(row, "listed_committed"),
                        cents(row, "listed_own"),
                        cents(row, "listed_determined"),
                        cents(row, "listed_paid")));
    }

    /** PostgreSQL adds up whole numbers to a decimal one. */
    private static long cents(Tuple row, String column) {
        return row.get(column, Number.class).longValue();
    }
}
