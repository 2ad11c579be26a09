package nl.veiligwonen.funding.reconciliation;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import nl.veiligwonen.contracts.CaseId;
import nl.veiligwonen.contracts.EuroCents;
import nl.veiligwonen.contracts.OrganisationId;
import nl.veiligwonen.funding.audit.LedgerExtract.Place;
import nl.veiligwonen.funding.audit.LedgerLine;
import nl.veiligwonen.funding.budgetyear.EntryReference;
import nl.veiligwonen.funding.ledger.Account;
import nl.veiligwonen.funding.ledger.Posting;
import nl.veiligwonen.funding.ledger.Posting.Side;
import nl.veiligwonen.funding.reconciliation.BooksRead.Listed;
import nl.veiligwonen.platform.database.Statements;
import nl.veiligwonen.platform.journal.Journal;

/** Reads what the read models say of a year, all of it in one snapshot, so that no projection can come in between. */
@Singleton
class BooksReader {

    private final Statements statements;

    @Inject
    BooksReader(DataSource dataSource) {
        this.statements =
                new Statements(dataSource, failed -> Journal.translated("Can't read the books of a year", failed));
    }

    BooksRead read(int year) {
        return QuarkusTransaction.requiringNew().call(() -> {
            statements.with("set transaction isolation level repeatable read read only", PreparedStatement::execute);
            return new BooksRead(version(year), postings(year), balances(year), contributions(year));
        });
    }

    private interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    private <T> List<T> rows(String sql, int year, Row<T> read) {
        return statements.with(sql, statement -> {
            statement.setInt(1, year);
            try (ResultSet row = statement.executeQuery()) {
                List<T> rows = new ArrayList<>();
                while (row.next()) {
                    rows.add(read.of(row));
                }
                return rows;
            }
        });
    }

    private long version(int year) {
        return rows("select version from book where year = ?", year, row -> row.getLong("version")).stream()
                .findFirst()
                .orElse(0L);
    }

    private List<LedgerLine> postings(int year) {
        String sql = """
                select entry, line, event_id, event_type, account, side, amount_cents, case_id, organisation, article,
                       actor, recorded_at, effective_on, corrects_year, corrects_entry
                from posting
                where year = ?
                order by entry, line
                """;
        return rows(sql, year, row -> line(year, row));
    }

    private static LedgerLine line(int year, ResultSet row) throws SQLException {
        return new LedgerLine(
                year,
                row.getLong("entry"),
                row.getInt("line"),
                row.getObject("event_id", UUID.class),
                row.getString("event_type"),
                new Posting(
                        Account.valueOf(row.getString("account")),
                        Side.valueOf(row.getString("side")),
                        EuroCents.of(row.getLong("amount_cents")),
                        Optional.ofNullable(row.getObject("case_id", UUID.class))
                                .map(CaseId::new),
                        organisation(row)),
                row.getString("article"),
                row.getString("actor"),
                row.getTimestamp("recorded_at").toInstant(),
                row.getObject("effective_on", LocalDate.class),
                Optional.ofNullable(row.getObject("corrects_year", Integer.class))
                        .map(corrected -> new EntryReference(corrected, number(row))));
    }

    private static long number(ResultSet row) {
        try {
            return row.getLong("corrects_entry");
        } catch (SQLException failed) {
            throw Journal.translated("Can't read the books of a year", failed);
        }
    }

    private static Optional<OrganisationId> organisation(ResultSet row) throws SQLException {
        return Optional.ofNullable(row.getString("organisation")).map(OrganisationId::of);
    }

    private Map<Place, EuroCents> balances(int year) {
        String sql = """
                select account, organisation,
                       sum(case side when 'DEBIT' then amount_cents else -amount_cents end)::bigint as cents
                from posting
                where year = ?
                group by account, organisation
                """;
        Map<Place, EuroCents> balances = new HashMap<>();
        rows(
                        sql,
                        year,
                        row -> Map.entry(
                                new Place(Account.valueOf(row.getString("account")), organisation(row)),
                                EuroCents.of(row.getLong("cents"))))
                .forEach(balance -> balances.put(balance.getKey(), balance.getValue()));
        return balances;
    }

    private Map<CaseId, Listed> contributions(int year) {
        String sql = """
                select case_id, organisation,
                       case stage when 'GRANTED' then granted_cents else determined_cents end as committed_cents,
                       determined_cents, paid_cents
                from contribution
                where year = ?
                """;
        Map<CaseId, Listed> contributions = new HashMap<>();
        rows(
                        sql,
                        year,
                        row -> Map.entry(
                                new CaseId(row.getObject("case_id", UUID.class)),
                                new Listed(
                                        row.getString("organisation"),
                                        EuroCents.of(row.getLong("committed_cents")),
                                        EuroCents.of(row.getLong("determined_cents")),
                                        EuroCents.of(row.getLong("paid_cents")))))
                .forEach(listed -> contributions.put(listed.getKey(), listed.getValue()));
        return contributions;
    }
}
