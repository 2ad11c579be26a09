package nl.veiligwonen.acceptance;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.veiligwonen.local.SuiteUnderTest;
import nl.veiligwonen.local.suite.PartName;

/** What stands in the databases of the suite. */
final class Tables {

    private Tables() {}

    /**
     * The read models of a service: table by table all rows as text, sorted. Without the position of the projections and
     * the history of migrations, which tell how the tables were filled and not what they hold.
     */
    static Map<String, List<String>> readModels(PartName service) throws SQLException {
        Map<String, List<String>> tables = new TreeMap<>();
        try (Connection database = SuiteUnderTest.running().database(service)) {
            for (String table : column(database, """
                    select table_name from information_schema.tables
                    where table_schema = 'overview'
                      and table_name not in ('projection_position', 'flyway_schema_history')
                    """)) {
                tables.put(table, column(database, "select t::text from overview.\"" + table + "\" t order by 1"));
            }
        }
        return tables;
    }

    /** The ids of all events of a service, in the order in which they are followed. */
    static List<String> eventIds(PartName service) throws SQLException {
        try (Connection database = SuiteUnderTest.running().database(service)) {
            return column(database, "select event_id from journal.event order by transaction_id, number");
        }
    }

    /** Everything in all tables of a service, as text. */
    static List<String> everything(PartName service) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection database = SuiteUnderTest.running().database(service)) {
            for (String table : column(database, """
                    select format('%I.%I', table_schema, table_name) from information_schema.tables
                    where table_schema in ('journal', 'exchange', 'overview', 'access', 'audit')
                    """)) {
                rows.addAll(column(database, "select t::text from " + table + " t"));
            }
        }
        return rows;
    }

    /** Who did what happened to a case, in that order. */
    static List<String> actorsOf(PartName service, String caseId) throws SQLException {
        try (Connection database = SuiteUnderTest.running().database(service)) {
            return column(
                    database,
                    "select actor from journal.event where entity_id = '%s' order by transaction_id, number"
                            .formatted(caseId));
        }
    }

    /** The decisions on who may do what, in the order in which they were recorded. */
    static List<String> decisions(PartName service) throws SQLException {
        try (Connection database = SuiteUnderTest.running().database(service)) {
            return column(database, "select decision::text from access.decision order by number");
        }
    }

    /** The lines on whose data was shown or used, as text. */
    static List<String> processings(PartName service) throws SQLException {
        try (Connection database = SuiteUnderTest.running().database(service)) {
            return column(database, "select line::text from access.processing line");
        }
    }

    /** The texts of the policies by which was decided. */
    static List<String> policySets(PartName service) throws SQLException {
        try (Connection database = SuiteUnderTest.running().database(service)) {
            return column(database, "select text from access.policy_set");
        }
    }

    static void execute(PartName service, String sql) throws SQLException {
        try (Connection database = SuiteUnderTest.running().database(service);
                Statement statement = database.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<String> column(Connection database, String sql) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }
}
