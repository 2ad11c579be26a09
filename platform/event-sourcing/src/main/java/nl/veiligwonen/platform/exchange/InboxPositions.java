package nl.veiligwonen.platform.exchange;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.Timestamp;
import java.time.Instant;
import javax.sql.DataSource;
import nl.veiligwonen.platform.database.Statements;
import org.apache.kafka.common.TopicPartition;

/** How far the topics of others have been taken in, and which events they held; in the transaction of the effects. */
@Singleton
class InboxPositions {

    private final Statements statements;

    @Inject
    InboxPositions(DataSource dataSource) {
        this.statements = new Statements(
                dataSource, failed -> ExchangeUnavailableException.or("The inbox can't reach its tables", failed));
    }

    /** Makes other replicas that handle this partition wait until the running transaction ends. */
    void lock(TopicPartition partition) {
        statements.with("select pg_advisory_xact_lock(hashtextextended('inbox/' || ?, 0))", statement -> {
            statement.setString(1, partition.toString());
            return statement.execute();
        });
    }

    /** Makes everyone else who handles events about this subject wait until the running transaction ends. */
    void lock(String subject) {
        statements.with("select pg_advisory_xact_lock(hashtextextended('subject/' || ?, 0))", statement -> {
            statement.setString(1, subject);
            return statement.execute();
        });
    }

    /** The offset to take in next; 0 if nothing has been taken in. */
    long nextOffset(TopicPartition partition) {
        return statements.with(
                "select next_offset from exchange.inbox_position where topic = ? and partition = ?", statement -> {
                    statement.setString(1, partition.topic());
                    statement.setInt(2, partition.partition());
                    try (ResultSet row = statement.executeQuery()) {
                        return row.next() ? row.getLong(1) : 0L;
                    }
                });
    }

    void storeNextOffset(TopicPartition partition, long offset) {
        String sql = """
                insert into exchange.inbox_position (topic, partition, next_offset) values (?, ?, ?)
                on conflict (topic, partition) do update set next_offset = excluded.next_offset
                """;
        statements.with(sql, statement -> {
            statement.setString(1, partition.topic());
            statement.setInt(2, partition.partition());
            statement.setLong(3, offset);
            return statement.executeUpdate();
        });
    }

    /** Whether an event has been taken in before. */
    boolean received(String source, String eventId) {
        return statements.with("select 1 from exchange.received_event where source = ? and event_id = ?", statement -> {
            statement.setString(1, source);
            statement.setString(2, eventId);
            try (ResultSet row = statement.executeQuery()) {
                return row.next();
            }
        });
    }

    void storeReceived(String source, String eventId, Instant at) {
        statements.with(
                "insert into exchange.received_event (source, event_id, received_at) values (?, ?, ?)", statement -> {
                    statement.setString(1, source);
                    statement.setString(2, eventId);
                    statement.setTimestamp(3, Timestamp.from(at));
                    return statement.executeUpdate();
                });
    }

    /** Forgets what was received before a moment, at most so many; gives how many. */
    int forgetReceivedBefore(Instant moment, int limit) {
        String sql = """
                delete from exchange.received_event
                where (source, event_id) in (
                    select source, event_id from exchange.received_event where received_at < ? limit ?)
                """;
        return statements.with(sql, statement -> {
            statement.setTimestamp(1, Timestamp.from(moment));
            statement.setInt(2, limit);
            return statement.executeUpdate();
        });
    }
}
