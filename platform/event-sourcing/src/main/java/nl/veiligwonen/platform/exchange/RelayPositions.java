package nl.veiligwonen.platform.exchange;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import nl.veiligwonen.platform.journal.JournalPosition;

/** How far the relay has published the journal. */
@Singleton
class RelayPositions {

    private final DataSource dataSource;

    @Inject
    RelayPositions(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** How far the journal has been published; {@link JournalPosition#START} if it never was. */
    JournalPosition stored(String topic) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("select position from exchange.relay_position where topic = ?")) {
            statement.setString(1, topic);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? JournalPosition.parse(row.getString(1)) : JournalPosition.START;
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("Can't read how far the journal is published", failed);
        }
    }

    void store(String topic, JournalPosition position) {
        String sql = """
                insert into exchange.relay_position (topic, position) values (?, ?)
                on conflict (topic) do update set position = excluded.position
                """;
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, topic);
            statement.setString(2, position.toString());
            statement.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException("Can't store how far the journal is published", failed);
        }
    }
}
