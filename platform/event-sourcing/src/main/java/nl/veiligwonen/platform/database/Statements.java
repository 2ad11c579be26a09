package nl.veiligwonen.platform.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.function.Function;
import javax.sql.DataSource;

/** Runs single SQL statements, each in the running transaction or in one of its own if none runs. */
public final class Statements {

    private final DataSource dataSource;
    private final Function<SQLException, RuntimeException> translation;

    /**
     * Statements on a database.
     *
     * @param translation what to throw when one fails, without anything of the rows it was about
     */
    public Statements(DataSource dataSource, Function<SQLException, RuntimeException> translation) {
        this.dataSource = dataSource;
        this.translation = translation;
    }

    /** Sets the parameters of a statement, executes it, and reads what it gives. */
    @FunctionalInterface
    public interface Work<T> {
        T run(PreparedStatement statement) throws SQLException;
    }

    /**
     * Prepares a statement, hands it to the work, and closes it.
     *
     * @throws RuntimeException the translation of what failed
     */
    public <T> T with(String sql, Work<T> work) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            return work.run(statement);
        } catch (SQLException failed) {
            throw translation.apply(failed);
        }
    }
}
