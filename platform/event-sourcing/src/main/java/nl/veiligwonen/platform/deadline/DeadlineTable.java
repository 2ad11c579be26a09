package nl.veiligwonen.platform.deadline;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import nl.veiligwonen.platform.database.Statements;
import nl.veiligwonen.platform.domain.Deadline;
import nl.veiligwonen.platform.journal.Journal;
import nl.veiligwonen.platform.journal.StreamId;
import org.jspecify.annotations.Nullable;

/** The table of running deadlines, in the running transaction or in one of its own if none runs. */
@Singleton
class DeadlineTable {

    /** Names one deadline of one entity. */
    record Key(StreamId stream, String name) {}

    private final Statements statements;

    @Inject
    DeadlineTable(DataSource dataSource) {
        this.statements =
                new Statements(dataSource, failed -> Journal.translated("The deadlines can't be reached", failed));
    }

    /**
     * Makes these the deadlines of an entity. One that was there at the same moment stays as it is: struck, or tried in
     * vain so many times.
     */
    void keep(StreamId stream, List<? extends Deadline<?>> deadlines) {
        drop(stream, deadlines.stream().map(Deadline::name).toList());
        if (!deadlines.isEmpty()) {
            put(stream, deadlines);
        }
    }

    private void drop(StreamId stream, List<String> except) {
        String sql = "delete from deadline.running where entity = ? and entity_id = ? and name <> all (?)";
        statements.with(sql, statement -> {
            set(statement, stream);
            statement.setArray(3, statement.getConnection().createArrayOf("text", except.toArray()));
            return statement.executeUpdate();
        });
    }

    private void put(StreamId stream, List<? extends Deadline<?>> deadlines) {
        String sql = """
                insert into deadline.running (entity, entity_id, name, strikes_at, next_attempt_at)
                values (?, ?, ?, ?, ?)
                on conflict (entity, entity_id, name) do update
                set strikes_at = excluded.strikes_at, next_attempt_at = excluded.next_attempt_at,
                    struck_at = null, attempts = 0, failure = null
                where running.strikes_at <> excluded.strikes_at
                """;
        statements.with(sql, statement -> {
            for (Deadline<?> deadline : deadlines) {
                set(statement, stream);
                statement.setString(3, deadline.name());
                statement.setTimestamp(4, Timestamp.from(deadline.strikesAt()));
                statement.setTimestamp(5, Timestamp.from(deadline.strikesAt()));
                statement.addBatch();
            }
            return statement.executeBatch();
        });
    }

    /** Removes the deadlines of entities of all other kinds. */
    void dropOtherKinds(List<String> entities) {
        statements.with("delete from deadline.running where entity <> all (?)", statement -> {
            statement.setArray(1, statement.getConnection().createArrayOf("text", entities.toArray()));
            return statement.executeUpdate();
        });
    }

    /** The deadlines that can be struck at a moment, the most urgent first. */
    List<Key> due(Instant now, int limit) {
        String sql = """
                select entity, entity_id, name
                from deadline.running
                where struck_at is null and next_attempt_at <= ?
                order by next_attempt_at
                limit ?
                """;
        return statements.with(sql, statement -> {
            statement.setTimestamp(1, Timestamp.from(now));
            statement.setInt(2, limit);
            List<Key> keys = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    keys.add(new Key(new StreamId(row.getString(1), row.getString(2)), row.getString(3)));
                }
            }
            return keys;
        });
    }

    Optional<RunningDeadline> find(Key key) {
        String sql = "select * from deadline.running where entity = ? and entity_id = ? and name = ?";
        return statements.with(sql, statement -> {
            set(statement, key);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(deadline(row)) : Optional.empty();
            }
        });
    }

    /** Remembers that a deadline has struck; does nothing if the entity no longer names it at that moment. */
    void struck(Key key, Instant strikesAt, Instant at) {
        String sql = """
                update deadline.running
                set struck_at = ?, failure = null
                where entity = ? and entity_id = ? and name = ? and strikes_at = ?
                """;
        statements.with(sql, statement -> {
            statement.setTimestamp(1, Timestamp.from(at));
            statement.setString(2, key.stream().entity());
            statement.setString(3, key.stream().id());
            statement.setString(4, key.name());
            statement.setTimestamp(5, Timestamp.from(strikesAt));
            return statement.executeUpdate();
        });
    }

    /** Remembers that a deadline was tried in vain. */
    void failed(Key key, String reason, Instant nextAttemptAt) {
        String sql = """
                update deadline.running
                set failure = ?, next_attempt_at = ?, attempts = attempts + 1
                where entity = ? and entity_id = ? and name = ? and struck_at is null
                """;
        statements.with(sql, statement -> {
            statement.setString(1, reason);
            statement.setTimestamp(2, Timestamp.from(nextAttemptAt));
            statement.setString(3, key.stream().entity());
            statement.setString(4, key.stream().id());
            statement.setString(5, key.name());
            return statement.executeUpdate();
        });
    }

    /** Makes all that were tried in vain due at a moment; gives how many. */
    int retryFailing(Instant now) {
        String sql = "update deadline.running set next_attempt_at = ? where struck_at is null and attempts > 0";
        return statements.with(sql, statement -> {
            statement.setTimestamp(1, Timestamp.from(now));
            return statement.executeUpdate();
        });
    }

    /** How many there are in a selection. */
    long count(RunningDeadline.Selection selection, Instant now) {
        return statements.with("select count(*) from deadline.running where " + condition(selection), statement -> {
            statement.setTimestamp(1, Timestamp.from(now));
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        });
    }

    /** Those in a selection, the most urgent first, after one of them. */
    List<RunningDeadline> list(
            RunningDeadline.Selection selection, Instant now, DeadlineOverview.@Nullable Place after, int limit) {
        String sql = """
                select * from deadline.running
                where %s and (?::timestamptz is null or (strikes_at, entity, entity_id, name) > (?, ?, ?, ?))
                order by strikes_at, entity, entity_id, name
                limit ?
                """.formatted(condition(selection));
        return statements.with(sql, statement -> {
            Timestamp last = after == null ? null : Timestamp.from(after.strikesAt());
            statement.setTimestamp(1, Timestamp.from(now));
            statement.setTimestamp(2, last);
            statement.setTimestamp(3, last);
            statement.setString(4, after == null ? "" : after.entity());
            statement.setString(5, after == null ? "" : after.entityId());
            statement.setString(6, after == null ? "" : after.name());
            statement.setInt(7, limit);
            List<RunningDeadline> deadlines = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    deadlines.add(deadline(row));
                }
            }
            return deadlines;
        });
    }

    /** Takes one parameter, the present moment. */
    private static String condition(RunningDeadline.Selection selection) {
        return switch (selection) {
            case RUNNING -> "struck_at is null and ?::timestamptz is not null";
            case DUE -> "struck_at is null and strikes_at <= ?";
            case FAILING -> "struck_at is null and attempts > 0 and ?::timestamptz is not null";
        };
    }

    private static void set(PreparedStatement statement, StreamId stream) throws SQLException {
        statement.setString(1, stream.entity());
        statement.setString(2, stream.id());
    }

    private static void set(PreparedStatement statement, Key key) throws SQLException {
        set(statement, key.stream());
        statement.setString(3, key.name());
    }

    private static RunningDeadline deadline(ResultSet row) throws SQLException {
        Timestamp struckAt = row.getTimestamp("struck_at");
        return new RunningDeadline(
                row.getString("entity"),
                row.getString("entity_id"),
                row.getString("name"),
                row.getTimestamp("strikes_at").toInstant(),
                struckAt == null ? null : struckAt.toInstant(),
                row.getInt("attempts"),
                row.getTimestamp("next_attempt_at").toInstant(),
                row.getString("failure"));
    }
}
