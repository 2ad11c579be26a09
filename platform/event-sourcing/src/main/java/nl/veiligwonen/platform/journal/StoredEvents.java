package nl.veiligwonen.platform.journal;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import nl.veiligwonen.platform.database.Statements;

/** Reads the journal without reading into it: for who wants to see what was written, such as an auditor. */
@Singleton
public class StoredEvents {

    private final Statements statements;

    @Inject
    public StoredEvents(DataSource dataSource) {
        this.statements =
                new Statements(dataSource, failed -> Journal.translated("Can't read the events of an entity", failed));
    }

    /**
     * The next events of one entity, in order.
     *
     * @param afterVersion the last one seen; 0 for the first
     * @param limit how many at most, at least 1
     */
    public List<StoredEvent> read(StreamId stream, long afterVersion, int limit) {
        String sql = """
                select version, event_id, type, revision, payload::text, actor, recorded_at, correlation_id
                from journal.event
                where entity = ? and entity_id = ? and version > ?
                order by version
                limit ?
                """;
        return statements.with(sql, statement -> {
            statement.setString(1, stream.entity());
            statement.setString(2, stream.id());
            statement.setLong(3, afterVersion);
            statement.setInt(4, limit);
            try (ResultSet row = statement.executeQuery()) {
                List<StoredEvent> events = new ArrayList<>();
                while (row.next()) {
                    events.add(event(row));
                }
                return events;
            }
        });
    }

    private static StoredEvent event(ResultSet row) throws SQLException {
        return new StoredEvent(
                row.getLong("version"),
                row.getObject("event_id", UUID.class),
                row.getString("type"),
                row.getInt("revision"),
                row.getString("payload"),
                row.getString("actor"),
                row.getTimestamp("recorded_at").toInstant(),
                row.getString("correlation_id"));
    }
}
