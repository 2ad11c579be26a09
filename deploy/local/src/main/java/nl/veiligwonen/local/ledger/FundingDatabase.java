package nl.veiligwonen.local.ledger;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import nl.veiligwonen.local.postgresql.Cluster;

/** The database of the funding-service, as its superuser: to prepare cases, and to look at what was written. */
public record FundingDatabase(String url, int port, String password) {

    public static final String NAME = "funding";
    public static final String USER = Cluster.SUPERUSER;

    public static FundingDatabase of(LedgerSuite suite) {
        return new FundingDatabase(suite.ports().jdbcUrl(NAME), suite.ports().postgresql(), suite.passwordOf(USER));
    }

    public Connection connect() throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", USER);
        properties.setProperty("password", password);
        return DriverManager.getConnection(url, properties);
    }

    public void execute(String sql) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw new IllegalStateException("The database refused: " + sql, failed);
        }
    }

    /** The one value that a query gives. */
    public String text(String sql, String... parameters) {
        try (Connection connection = connect();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setString(i + 1, parameters[i]);
            }
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return String.valueOf(row.getString(1));
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("The database refused: " + sql, failed);
        }
    }

    public long number(String sql, String... parameters) {
        return Long.parseLong(text(sql, parameters));
    }

    /** Nothing of the password. */
    @Override
    public String toString() {
        return url;
    }
}
