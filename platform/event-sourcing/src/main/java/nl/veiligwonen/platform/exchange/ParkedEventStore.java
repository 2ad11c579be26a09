package nl.veiligwonen.platform.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import nl.veiligwonen.platform.database.Statements;
import org.jspecify.annotations.Nullable;

/** The table of parked events. */
@Singleton
class ParkedEventStore {

    /** A parked event with what is needed to try it again. */
    record Parked(ParkedEvent event, Envelope envelope) {}

    private final Statements statements;
    private final ObjectMapper mapper = new ObjectMapper();

    @Inject
    ParkedEventStore(DataSource dataSource) {
        this.statements = new Statements(
                dataSource, failed -> ExchangeUnavailableException.or("The parked events can't be reached", failed));
    }

    /** Whether an event about this subject is parked. */
    boolean isParked(String subject) {
        return statements.with(
                "select 1 from exchange.parked_event where subject = ? and state = 'PARKED' limit 1", statement -> {
                    statement.setString(1, subject);
                    try (ResultSet row = statement.executeQuery()) {
                        return row.next();
                    }
                });
    }

    /** Parks an event; one that was parked before, longer ago than ids are remembered, stays as it is. */
    void park(Envelope envelope, String reason, Instant at) {
        String sql = """
                insert into exchange.parked_event (source, event_id, subject, headers, body, reason, parked_at)
                values (?, ?, ?, ?::jsonb, ?, ?, ?)
                on conflict (source, event_id) do nothing
                """;
        statements.with(sql, statement -> {
            statement.setString(1, envelope.source());
            statement.setString(2, envelope.eventId());
            statement.setString(3, envelope.subject());
            statement.setString(4, written(envelope.headers()));
            statement.setString(5, Base64.getEncoder().encodeToString(envelope.body()));
            statement.setString(6, reason);
            statement.setTimestamp(7, Timestamp.from(at));
            return statement.executeUpdate();
        });
    }

    /** The events in a state, in the order of parking, after a number. */
    List<ParkedEvent> list(ParkedEvent.State state, long afterNumber, int limit) {
        String sql = "select * from exchange.parked_event where state = ? and number > ? order by number limit ?";
        return statements.with(sql, statement -> {
            statement.setString(1, state.name());
            statement.setLong(2, afterNumber);
            statement.setInt(3, limit);
            List<ParkedEvent> events = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    events.add(parked(row).event());
                }
            }
            return events;
        });
    }

    /** How many events are parked. */
    long count() {
        return statements.with("select count(*) from exchange.parked_event where state = 'PARKED'", statement -> {
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        });
    }

    Optional<Parked> find(long number) {
        return statements.with("select * from exchange.parked_event where number = ?", statement -> {
            statement.setLong(1, number);
            return single(statement);
        });
    }

    /** The event about this subject that was parked first and still is. */
    Optional<Parked> first(String subject) {
        String sql = """
                select * from exchange.parked_event
                where subject = ? and state = 'PARKED'
                order by number
                limit 1
                """;
        return statements.with(sql, statement -> {
            statement.setString(1, subject);
            return single(statement);
        });
    }

    void settle(long number, ParkedEvent.State state, Instant at, String by, @Nullable String motivation) {
        String sql = """
                update exchange.parked_event
                set state = ?, settled_at = ?, settled_by = ?, motivation = ?, attempts = attempts + 1
                where number = ?
                """;
        statements.with(sql, statement -> {
            statement.setString(1, state.name());
            statement.setTimestamp(2, Timestamp.from(at));
            statement.setString(3, by);
            statement.setString(4, motivation);
            statement.setLong(5, number);
            return statement.executeUpdate();
        });
    }

    void failedAgain(long number, String reason) {
        String sql = """
                update exchange.parked_event
                set reason = ?, attempts = attempts + 1
                where number = ? and state = 'PARKED'
                """;
        statements.with(sql, statement -> {
            statement.setString(1, reason);
            statement.setLong(2, number);
            return statement.executeUpdate();
        });
    }

    private Optional<Parked> single(PreparedStatement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery()) {
            return row.next() ? Optional.of(parked(row)) : Optional.empty();
        }
    }

    private Parked parked(ResultSet row) throws SQLException {
        Map<String, String> headers = read(row.getString("headers"));
        Timestamp settledAt = row.getTimestamp("settled_at");
        ParkedEvent event = new ParkedEvent(
                row.getLong("number"),
                row.getString("source"),
                row.getString("event_id"),
                headers.getOrDefault("ce_type", "unknown"),
                row.getString("subject"),
                row.getString("reason"),
                row.getTimestamp("parked_at").toInstant(),
                row.getInt("attempts"),
                ParkedEvent.State.valueOf(row.getString("state")),
                settledAt == null ? null : settledAt.toInstant(),
                row.getString("settled_by"),
                row.getString("motivation"));
        byte[] body = Base64.getDecoder().decode(row.getString("body"));
        return new Parked(event, new Envelope(event.source(), event.eventId(), event.subject(), headers, body));
    }

    private String written(Map<String, String> headers) {
        try {
            return mapper.writeValueAsString(headers);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("The headers of a parked event can't be written", unwritable);
        }
    }

    private Map<String, String> read(String headers) {
        try {
            return mapper.readValue(headers, new TypeReference<>() {});
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("The headers of a parked event can't be read", unreadable);
        }
    }
}
