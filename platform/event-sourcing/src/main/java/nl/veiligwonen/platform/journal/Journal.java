package nl.veiligwonen.platform.journal;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import nl.veiligwonen.platform.database.Columns;
import nl.veiligwonen.platform.database.DatabaseAway;
import nl.veiligwonen.platform.domain.Actor;

/**
 * The append-only journal of a service in PostgreSQL: one table of events, read per entity or followed as a whole.
 * Every method works in the running transaction, or in one of its own if none runs.
 *
 * <p>Followers see an event only when every transaction that began before its writer has ended, so none is ever missed,
 * and no gap has to be remembered (decision 0003).
 */
@Singleton
public class Journal {

    private static final Set<String> CONFLICT_STATES = Set.of("23505", "40001", "40P01");

    // The writer is renamed: an "order by transaction_id" would otherwise sort its text.
    private static final String COLUMNS =
            "number, transaction_id::text as writer, event_id, entity, entity_id, version, type, revision, payload::text, actor, recorded_at,"
                    + " correlation_id";

    private final DataSource dataSource;
    private final EventCodec codec;

    @Inject
    public Journal(DataSource dataSource, EventCodec codec) {
        this.dataSource = dataSource;
        this.codec = codec;
    }

    /**
     * An event of one entity, and whether it was written by a transaction that has ended.
     *
     * @param settled false if the running transaction wrote it itself, and could still undo it
     */
    public record Read(RecordedEvent event, boolean settled) {}

    /**
     * Makes everyone else who calls this for the same entity wait until the running transaction ends. Takes no
     * transaction number, so that a transaction that waited gets a higher one than the one it waited for.
     */
    public void lock(StreamId stream) {
        String sql = "select pg_advisory_xact_lock(hashtextextended(?, 0))";
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, stream.toString());
            statement.execute();
        } catch (SQLException failed) {
            throw translated("Can't wait for a stream", failed);
        }
    }

    /**
     * Does as {@link #lock}, but does not wait for someone else.
     *
     * @return whether the entity is ours until the running transaction ends
     */
    public boolean tryLock(StreamId stream) {
        String sql = "select pg_try_advisory_xact_lock(hashtextextended(?, 0))";
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, stream.toString());
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        } catch (SQLException failed) {
            throw translated("Can't look whether a stream is free", failed);
        }
    }

    /**
     * Does as {@link #tryLock(StreamId)} for many entities at once.
     *
     * @return those that are ours until the running transaction ends
     */
    public Set<StreamId> tryLock(Collection<StreamId> streams) {
        String sql = """
                select wanted.name, pg_try_advisory_xact_lock(hashtextextended(wanted.name, 0)) as ours
                from unnest(?::text[]) as wanted (name)
                """;
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, texts(connection, streams.stream().map(StreamId::toString)));
            Set<StreamId> ours = new HashSet<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    if (row.getBoolean("ours")) {
                        ours.add(StreamId.parse(row.getString("name")));
                    }
                }
            }
            return ours;
        } catch (SQLException failed) {
            throw translated("Can't look which streams are free", failed);
        }
    }

    /**
     * The entities of a kind, in the order of their ids, after one of them.
     *
     * @param afterId the id of the last one seen; empty for the first
     * @param limit how many at most, at least 1
     */
    public List<StreamId> entities(String entity, String afterId, int limit) {
        String sql = """
                select entity_id
                from journal.event
                where entity = ? and entity_id > ? and version = 1
                order by entity_id
                limit ?
                """;
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, entity);
            statement.setString(2, afterId);
            statement.setInt(3, limit);
            List<StreamId> entities = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    entities.add(new StreamId(entity, row.getString(1)));
                }
            }
            return entities;
        } catch (SQLException failed) {
            throw translated("Can't list the entities of the journal", failed);
        }
    }

    /**
     * Records events.
     *
     * @throws ConcurrencyConflictException if another transaction got in first
     */
    public void append(List<NewEvent> events) {
        String sql = """
                insert into journal.event (event_id, entity, entity_id, version, type, revision, payload, actor,
                                           recorded_at, correlation_id, causation_id)
                select event_id, entity, entity_id, version, type, revision, payload::jsonb, actor,
                       recorded_at, correlation_id, causation_id
                from unnest(?::uuid[], ?::text[], ?::text[], ?::bigint[], ?::text[], ?::int[], ?::text[], ?::text[],
                            ?::timestamptz[], ?::text[], ?::text[])
                    with ordinality as appended (event_id, entity, entity_id, version, type, revision, payload, actor,
                                                 recorded_at, correlation_id, causation_id, place)
                order by place
                """;
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            Columns<NewEvent> columns = new Columns<>(connection, statement, events);
            columns.set("uuid", NewEvent::id);
            columns.set("text", event -> event.stream().entity());
            columns.set("text", event -> event.stream().id());
            columns.set("bigint", NewEvent::version);
            columns.set("text", event -> event.event().getClass().getSimpleName());
            columns.set("int", event -> EventCodec.revision(event.event().getClass()));
            columns.set("text", event -> codec.write(event.id(), event.stream(), event.event()));
            columns.set("text", event -> event.actor().id());
            columns.set("timestamptz", event -> Timestamp.from(event.recordedAt()));
            columns.set("text", NewEvent::correlationId);
            columns.set("text", NewEvent::causationId);
            statement.executeUpdate();
        } catch (SQLException failed) {
            throw translated("Can't append to the journal", failed);
        }
    }

    /**
     * The events of many entities, of each after a version, in order.
     *
     * @param afterVersions the entities, each with the version after which to read
     */
    public Map<StreamId, List<Read>> read(Map<StreamId, Long> afterVersions) {
        String sql = """
                select %s, transaction_id is distinct from pg_current_xact_id_if_assigned() as settled
                from unnest(?::text[], ?::text[], ?::bigint[]) as wanted (kind, id, after_version)
                cross join lateral (
                    select *
                    from journal.event
                    where entity = wanted.kind and entity_id = wanted.id and version > wanted.after_version
                    order by version) as found
                order by entity, entity_id, version
                """.formatted(COLUMNS);
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            var columns = new Columns<>(connection, statement, List.copyOf(afterVersions.entrySet()));
            columns.set("text", wanted -> wanted.getKey().entity());
            columns.set("text", wanted -> wanted.getKey().id());
            columns.set("bigint", Map.Entry::getValue);
            Map<StreamId, List<Read>> events = new HashMap<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    Read read = new Read(event(row), row.getBoolean("settled"));
                    StreamId stream =
                            new StreamId(read.event().entity(), read.event().entityId());
                    events.computeIfAbsent(stream, first -> new ArrayList<>()).add(read);
                }
            }
            return events;
        } catch (SQLException failed) {
            throw translated("Can't read the streams", failed);
        }
    }

    /** The events of one entity after a version, in order. */
    public List<Read> read(StreamId stream, long afterVersion) {
        String sql = """
                select %s, transaction_id is distinct from pg_current_xact_id_if_assigned() as settled
                from journal.event
                where entity = ? and entity_id = ? and version > ?
                order by version
                """.formatted(COLUMNS);
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, stream.entity());
            statement.setString(2, stream.id());
            statement.setLong(3, afterVersion);
            List<Read> events = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    events.add(new Read(event(row), row.getBoolean("settled")));
                }
            }
            return events;
        } catch (SQLException failed) {
            throw translated("Can't read a stream", failed);
        }
    }

    /**
     * When the event that gave an entity this version was recorded.
     *
     * @throws IllegalArgumentException if the entity has no such version
     */
    public Instant recordedAt(StreamId stream, long version) {
        String sql = "select recorded_at from journal.event where entity = ? and entity_id = ? and version = ?";
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, stream.entity());
            statement.setString(2, stream.id());
            statement.setLong(3, version);
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    throw new IllegalArgumentException(
                            "There is no version %d of a %s".formatted(version, stream.entity()));
                }
                return row.getTimestamp("recorded_at").toInstant();
            }
        } catch (SQLException failed) {
            throw translated("Can't read a stream", failed);
        }
    }

    /** The events of one entity after a version and up to a place in the journal, in order. */
    public List<RecordedEvent> readUpTo(StreamId stream, long afterVersion, JournalPosition last) {
        String sql = """
                select %s
                from journal.event
                where entity = ? and entity_id = ? and version > ? and (transaction_id, number) <= (?::text::xid8, ?)
                order by version
                """.formatted(COLUMNS);
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, stream.entity());
            statement.setString(2, stream.id());
            statement.setLong(3, afterVersion);
            statement.setString(4, Long.toString(last.transaction()));
            statement.setLong(5, last.number());
            List<RecordedEvent> events = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    events.add(event(row));
                }
            }
            return events;
        } catch (SQLException failed) {
            throw translated("Can't read a stream", failed);
        }
    }

    /**
     * The next events after a place, in order, that no running transaction can still get in front of.
     *
     * @param limit how many at most, at least 1
     */
    public List<RecordedEvent> follow(JournalPosition after, int limit) {
        String sql = """
                select %s
                from journal.event
                where (transaction_id, number) > (?::text::xid8, ?)
                  and transaction_id < pg_snapshot_xmin(pg_current_snapshot())
                order by transaction_id, number
                limit ?
                """.formatted(COLUMNS);
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, Long.toString(after.transaction()));
            statement.setLong(2, after.number());
            statement.setInt(3, limit);
            List<RecordedEvent> events = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    events.add(event(row));
                }
            }
            return events;
        } catch (SQLException failed) {
            throw translated("Can't follow the journal", failed);
        }
    }

    /** The place of the last event that can be followed now; {@link JournalPosition#START} if there is none. */
    public JournalPosition head() {
        String sql = """
                select transaction_id::text as writer, number
                from journal.event
                where transaction_id < pg_snapshot_xmin(pg_current_snapshot())
                order by transaction_id desc, number desc
                limit 1
                """;
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet row = statement.executeQuery()) {
            return positionOrStart(row);
        } catch (SQLException failed) {
            throw translated("Can't find the head of the journal", failed);
        }
    }

    /** The place of the last event recorded before a moment; {@link JournalPosition#START} if there is none. */
    public JournalPosition positionBefore(Instant moment) {
        String sql = """
                select transaction_id::text as writer, number
                from journal.event
                where recorded_at < ?
                order by transaction_id desc, number desc
                limit 1
                """;
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setTimestamp(1, Timestamp.from(moment));
            try (ResultSet row = statement.executeQuery()) {
                return positionOrStart(row);
            }
        } catch (SQLException failed) {
            throw translated("Can't find a moment in the journal", failed);
        }
    }

    /** How many events can be followed from a place; for progress and lag. */
    public long countAfter(JournalPosition after) {
        String sql = "select count(*) from journal.event where (transaction_id, number) > (?::text::xid8, ?)";
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, Long.toString(after.transaction()));
            statement.setLong(2, after.number());
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException failed) {
            throw translated("Can't count the journal", failed);
        }
    }

    private static Array texts(Connection connection, Stream<String> texts) throws SQLException {
        return connection.createArrayOf("text", texts.toArray());
    }

    private static JournalPosition positionOrStart(ResultSet row) throws SQLException {
        return row.next()
                ? new JournalPosition(Long.parseLong(row.getString(1)), row.getLong(2))
                : JournalPosition.START;
    }

    private RecordedEvent event(ResultSet row) throws SQLException {
        UUID eventId = row.getObject("event_id", UUID.class);
        StreamId stream = new StreamId(row.getString("entity"), row.getString("entity_id"));
        return new RecordedEvent(
                eventId,
                new JournalPosition(Long.parseLong(row.getString("writer")), row.getLong("number")),
                stream.entity(),
                stream.id(),
                row.getLong("version"),
                codec.read(eventId, stream, row.getString("type"), row.getInt("revision"), row.getString("payload")),
                new Actor(row.getString("actor")),
                row.getTimestamp("recorded_at").toInstant(),
                row.getString("correlation_id"));
    }

    /** A failure of the database as one that those who use the journal know: in conflict with another, away, or refused. */
    public static RuntimeException translated(String what, SQLException failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && CONFLICT_STATES.contains(String.valueOf(sql.getSQLState()))) {
                return new ConcurrencyConflictException(cause);
            }
        }
        // The driver's message may quote a row: only its state is told.
        String told = what + " (SQL state " + failed.getSQLState() + ")";
        return DatabaseAway.isCauseOf(failed)
                ? new JournalUnavailableException(told)
                : new JournalRefusedException(told);
    }
}
