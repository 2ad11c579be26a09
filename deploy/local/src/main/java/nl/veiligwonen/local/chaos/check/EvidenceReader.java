package nl.veiligwonen.local.chaos.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import nl.veiligwonen.local.chaos.check.Evidence.Line;
import nl.veiligwonen.local.chaos.check.Evidence.Posting;
import nl.veiligwonen.local.chaos.check.Evidence.Totals;
import nl.veiligwonen.local.chaos.load.Answer;
import nl.veiligwonen.local.ledger.FundingClient;
import nl.veiligwonen.local.ledger.FundingDatabase;

/** Looks at all that can be seen from outside of a year, and judges it. */
public final class EvidenceReader {

    private final FundingDatabase database;
    private final FundingClient funding;
    private final String bootstrapServers;
    private final int year;
    private final long prepared;

    /** A reader for what happens from now on; what is in the journal now was prepared. */
    public EvidenceReader(FundingDatabase database, FundingClient funding, String bootstrapServers, int year) {
        this.database = database;
        this.funding = funding;
        this.bootstrapServers = bootstrapServers;
        this.year = year;
        prepared = database.number("select coalesce(max(number), 0) from journal.event");
    }

    /** A row of a query, as something else. */
    @FunctionalInterface
    private interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    /** Judges what was answered and what has come of it. The service must have come to rest. */
    public Findings judge(List<Answer> answers) throws InterruptedException {
        try (Connection connection = database.connect()) {
            Evidence evidence = new Evidence(
                    year,
                    answers,
                    events(connection),
                    postings(connection),
                    contributions(connection),
                    read(
                            connection,
                            "select case_id || ' ' || version from overview.provision",
                            row -> row.getString(1)),
                    database.number("select version from overview.book where year = " + year),
                    Topic.read(bootstrapServers),
                    totals());
            return LedgerCheck.judge(evidence);
        } catch (SQLException failed) {
            throw new IllegalStateException("The database can't be read", failed);
        }
    }

    private List<StoredEvent> events(Connection connection) throws SQLException {
        String sql = """
                select number, event_id, entity, entity_id, version, type, correlation_id, payload
                from journal.event
                order by transaction_id, number
                """;
        return read(
                connection,
                sql,
                row -> new StoredEvent(
                        row.getLong("number") <= prepared,
                        row.getString("event_id"),
                        row.getString("entity"),
                        row.getString("entity_id"),
                        row.getLong("version"),
                        row.getString("type"),
                        row.getString("correlation_id"),
                        row.getString("payload")));
    }

    private List<Posting> postings(Connection connection) throws SQLException {
        String sql = """
                select entry, account, coalesce(case_id::text, '') as of_case, coalesce(organisation, '') as organisation,
                       sum(case side when 'DEBIT' then amount_cents else -amount_cents end) as cents
                from overview.posting
                where year = %d
                group by entry, account, case_id, organisation
                """.formatted(year);
        return read(
                connection,
                sql,
                row -> new Posting(
                        row.getLong("entry"),
                        row.getString("account"),
                        row.getString("of_case"),
                        row.getString("organisation"),
                        row.getLong("cents")));
    }

    private List<Line> contributions(Connection connection) throws SQLException {
        return read(
                connection,
                "select * from overview.contribution where year = " + year,
                row -> new Line(
                        row.getString("case_id"),
                        row.getString("organisation"),
                        row.getString("stage"),
                        row.getLong("requested_cents"),
                        row.getLong("granted_cents"),
                        row.getLong("determined_cents"),
                        row.getLong("paid_cents")));
    }

    private Totals totals() throws InterruptedException {
        JsonNode said = funding.get("auditor-1", "/budget-years/" + year);
        return new Totals(
                said.path("ceilingCents").asLong(),
                said.path("committedCents").asLong(),
                said.path("determinedCents").asLong(),
                said.path("paidCents").asLong(),
                said.path("leftCents").asLong());
    }

    private static <T> List<T> read(Connection connection, String sql, Reading<T> reading) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet row = statement.executeQuery()) {
            List<T> all = new ArrayList<>();
            while (row.next()) {
                all.add(reading.of(row));
            }
            return all;
        }
    }
}
