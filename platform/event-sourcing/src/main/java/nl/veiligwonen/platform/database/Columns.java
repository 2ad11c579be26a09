package nl.veiligwonen.platform.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a statement as one array for each column, which {@code unnest} makes rows of again: any number of rows with
 * one call to the database.
 */
public final class Columns<T> {

    private final Connection connection;
    private final PreparedStatement statement;
    private final List<T> rows;
    private int set;

    /** The columns of these rows, as the first parameters of a statement. */
    public Columns(Connection connection, PreparedStatement statement, List<T> rows) {
        this.connection = connection;
        this.statement = statement;
        this.rows = rows;
    }

    /**
     * Sets the next parameter to the values of one column.
     *
     * @param type its type in PostgreSQL
     */
    public void set(String type, Function<T, @Nullable Object> value) throws SQLException {
        set++;
        statement.setArray(
                set, connection.createArrayOf(type, rows.stream().map(value).toArray()));
    }
}
