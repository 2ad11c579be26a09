package nl.veiligwonen.assessment.api;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import nl.veiligwonen.contracts.CaseId;

/** The journal as it lies in the database. */
final class Journals {

    private Journals() {}

    /** An event as it is stored. */
    record Stored(String entity, String type, int revision, String payload, String actor) {}

    /** What is stored about a case, in the order in which it happened. */
    static List<Stored> stored(DataSource database, CaseId caseId) {
        String sql = """
                select entity, type, revision, payload::text, actor
                from journal.event
                where entity_id = ?
                order by number
                """;
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, caseId.toString());
            List<Stored> events = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    events.add(new Stored(
                            row.getString(1), row.getString(2), row.getInt(3), row.getString(4), row.getString(5)));
                }
            }
            return events;
        } catch (SQLException failed) {
            throw new IllegalStateException("Can't read the journal", failed);
        }
    }

    /** Whether an event of another service has been taken in. */
    static boolean received(DataSource database, String eventId) {
        String sql = "select event_id from exchange.received_event where event_id = ?";
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, eventId);
            try (ResultSet row = statement.executeQuery()) {
                return row.next();
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("Can't read what was received", failed);
        }
    }

    /** Everything in the database that the service can read, as text: all rows of all tables. */
    static List<String> allRows(DataSource database) {
        String tables = """
                select format('select t::text from %I.%I t', schemaname, tablename)
                from pg_tables
                where schemaname not in ('pg_catalog', 'information_schema')
                  and has_table_privilege(format('%I.%I', schemaname, tablename), 'select')
                """;
        try (Connection connection = database.getConnection()) {
            List<String> rows = new ArrayList<>();
            for (String sql : texts(connection, tables)) {
                rows.addAll(texts(connection, sql));
            }
            return rows;
        } catch (SQLException failed) {
            throw new IllegalStateException("Can't read the database", failed);
        }
    }

    private static List<String> texts(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet row = statement.executeQuery()) {
            List<String> texts = new ArrayList<>();
            while (row.next()) {
                texts.add(row.getString(1));
            }
            return texts;
        }
    }
}
