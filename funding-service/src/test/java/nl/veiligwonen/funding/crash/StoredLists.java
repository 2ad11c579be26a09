package nl.veiligwonen.funding.crash;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The lists and books that the service keeps, read from their tables and compared with what others make of the events. */
final class StoredLists {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** To which of the three books an account belongs. */
    private static final String BOOK = """
            case when account = 'RECLAIMED' or account like 'CLAIM%' then 'CLAIMS'
                 when account = 'PAID' or account like 'CASH%' or account like 'PAYMENT%' then 'CASH'
                 else 'OBLIGATIONS' end
            """;

    private static final String TO_DEBIT = "sum(case side when 'DEBIT' then amount_cents else -amount_cents end)";

    private final Connection connection;
    private final Map<Integer, YearOnPaper> years;

    StoredLists(Connection connection, Map<Integer, YearOnPaper> years) {
        this.connection = connection;
        this.years = years;
    }

    /** Waits until they have taken in all that has happened. */
    void awaitAll() {
        Map<String, Long> versions =
                years.values().stream().collect(toMap(year -> Integer.toString(year.number()), YearOnPaper::version));
        await("the books").atMost(PATIENCE).untilAsserted(() -> assertThat(
                        numbers("select year::text, version from book"))
                .isEqualTo(versions));
    }

    /** What has been taken in so far balances, entry by entry. */
    void assertEntriesBalance() {
        assertThat(column("""
                select year || '-' || entry from posting group by year, entry, %s having %s <> 0
                """.formatted(BOOK, TO_DEBIT)))
                .as("entries that don't balance")
                .isEmpty();
    }

    /** They say what the events say. */
    void assertAgree() {
        assertEntriesBalance();
        assertThat(column("""
                select posting.year || '-' || entry
                from posting left join journal.event
                    on event.event_id = posting.event_id and entity = 'BudgetYear'
                    and entity_id = posting.year::text and event.version = entry
                where event.number is null
                """)).as("postings without their event").isEmpty();
        years.values().forEach(this::assertAgrees);
    }

    private void assertAgrees(YearOnPaper year) {
        Map<String, Long> balances = numbers("""
                select account, abs(%s) from posting where year = %d group by account
                """.formatted(TO_DEBIT, year.number()));
        year.balances().forEach((account, balance) -> assertThat(balances.getOrDefault(account, 0L))
                .as("%s of %d", account, year.number())
                .isEqualTo(balance));
        assertThat(ofOrganisations(year, "PAID")).isEqualTo(year.byOrganisation(theCase -> theCase.paid));
        assertThat(ofOrganisations(year, "SETTLED")).isEqualTo(year.byOrganisation(theCase -> theCase.paid));
        assertThat(ofOrganisations(year, year.closed() ? "CARRIED_OVER" : "GRANTED"))
                .isEqualTo(year.byOrganisation(year.closed() ? CaseOnPaper::open : theCase -> theCase.granted));
        assertThat(ofOrganisations(year, year.closed() ? "CLAIM_CARRIED_OVER" : "CLAIM_OPEN"))
                .isEqualTo(year.byOrganisation(theCase -> theCase.claim));
        for (String account : List.of("PAID", "SETTLED", "GRANTED", "DETERMINED", "CARRIED_OVER", "CLAIM_OPEN")) {
            assertThat(ofOrganisations(year, account).values().stream()
                            .mapToLong(Long::longValue)
                            .sum())
                    .as("the organisations together have the whole of %s", account)
                    .isEqualTo(balances.getOrDefault(account, 0L));
        }
        assertThat(ofContributions(year, "determined_cents")).isEqualTo(year.byCase(theCase -> theCase.determined));
        assertThat(ofContributions(year, "paid_cents")).isEqualTo(year.byCase(theCase -> theCase.paid));
    }

    private Map<String, Long> ofOrganisations(YearOnPaper year, String account) {
        return numbers("""
                select organisation, abs(%s) from posting
                where year = %d and account = '%s' and organisation is not null
                group by organisation having %s <> 0
                """.formatted(TO_DEBIT, year.number(), account, TO_DEBIT));
    }

    private Map<String, Long> ofContributions(YearOnPaper year, String column) {
        return numbers("select case_id::text, %s from contribution where year = %d and %s <> 0"
                .formatted(column, year.number(), column));
    }

    /** Every row of every table, as text, in the order of its text. */
    Map<String, List<String>> rows() {
        Map<String, List<String>> rows = new TreeMap<>();
        for (String table : column("""
                select table_name from information_schema.tables
                where table_schema = 'overview' and table_name not in ('flyway_schema_history', 'projection_position')
                """)) {
            rows.put(table, column("select t::text from %s t order by 1".formatted(table)));
        }
        return rows;
    }

    private List<String> column(String sql) {
        List<String> values = new ArrayList<>();
        query(sql, row -> values.add(row.getString(1)));
        return values;
    }

    private Map<String, Long> numbers(String sql) {
        Map<String, Long> values = new TreeMap<>();
        query(sql, row -> values.put(row.getString(1), row.getLong(2)));
        return values;
    }

    private interface Reader {
        void read(ResultSet row) throws SQLException;
    }

    private void query(String sql, Reader reader) {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set search_path to overview");
            try (ResultSet row = statement.executeQuery(sql)) {
                while (row.next()) {
                    reader.read(row);
                }
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("Can't read the lists", failed);
        }
    }
}
