package nl.veiligwonen.intake;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** What lies in the database of intake, as someone with a stolen copy would read it. */
public final class StoredRows {

    private final DataSource database;

    public StoredRows(DataSource database) {
        this.database = database;
    }

    /** The names of the events of a case, in order. */
    public List<String> eventTypes(String caseId) {
        return query("select type from journal.event where entity_id = '%s' order by version".formatted(caseId));
    }

    /** Every row of every table that the service keeps, as text. */
    public List<String> everything() {
        List<String> rows = new ArrayList<>();
        for (String table : query("""
            select format('%I.%I', table_schema, table_name) from information_schema.tables
            where table_schema in ('journal', 'exchange', 'overview', 'intake') and table_type = 'BASE TABLE'
              and has_table_privilege(format('%I.%I', table_schema, table_name), 'select')
            """)) {
            rows.addAll(query("select r::text from %s r".formatted(table)));
        }
        return rows;
    }

    /** How many contents of documents of a case there are. */
    public long contentsOf(String caseId) {
        return query("select attachment_id::text from intake.attachment where case_id = '%s'".formatted(caseId))
                .size();
    }

    private List<String> query(String sql) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet row = statement.executeQuery()) {
            List<String> values = new ArrayList<>();
            while (row.next()) {
                values.add(row.getString(1));
            }
            return values;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
