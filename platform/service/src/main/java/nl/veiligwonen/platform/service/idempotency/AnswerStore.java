package nl.veiligwonen.platform.service.idempotency;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import nl.veiligwonen.platform.database.Columns;
import nl.veiligwonen.platform.journal.Journal;

/** The answers that were given, by caller and key. Every method works in the running transaction. */
@Singleton
class AnswerStore {

    private final DataSource dataSource;

    @Inject
    AnswerStore(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * Makes everyone else who sends the same key wait until the running transaction ends. Takes no transaction number:
     * an event must not bear the number of a transaction that began to wait before its predecessor was written.
     */
    void lock(AnswerKey key) {
        // The seed sets these locks apart from those of the journal's streams.
        String sql = "select pg_advisory_xact_lock(hashtextextended(? || ' ' || ?, 1))";
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, key.caller());
            statement.setString(2, key.hash());
            statement.execute();
        } catch (SQLException failed) {
            throw unavailable(failed);
        }
    }

    /**
     * Does as {@link #lock} for many keys, but does not wait for anyone.
     *
     * @return those that are ours until the running transaction ends
     */
    Set<AnswerKey> tryLock(List<AnswerKey> keys) {
        String sql = """
                select caller, key_hash, pg_try_advisory_xact_lock(hashtextextended(caller || ' ' || key_hash, 1)) as ours
                from unnest(?::text[], ?::text[]) as wanted (caller, key_hash)
                """;
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            setKeys(connection, statement, keys);
            Set<AnswerKey> ours = new HashSet<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    if (row.getBoolean("ours")) {
                        ours.add(new AnswerKey(row.getString("caller"), row.getString("key_hash")));
                    }
                }
            }
            return ours;
        } catch (SQLException failed) {
            throw unavailable(failed);
        }
    }

    /** The answers that were given under some keys. */
    Map<AnswerKey, StoredAnswer> find(List<AnswerKey> keys) {
        String sql = """
                select caller, key_hash, fingerprint, status, location, etag, body, answered_at
                from unnest(?::text[], ?::text[]) as wanted (caller, key_hash)
                join exchange.answer using (caller, key_hash)
                """;
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            setKeys(connection, statement, keys);
            Map<AnswerKey, StoredAnswer> found = new HashMap<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.put(new AnswerKey(row.getString("caller"), row.getString("key_hash")), answer(row));
                }
            }
            return found;
        } catch (SQLException failed) {
            throw unavailable(failed);
        }
    }

    private static void setKeys(Connection connection, PreparedStatement statement, List<AnswerKey> keys)
            throws SQLException {
        Columns<AnswerKey> columns = new Columns<>(connection, statement, keys);
        columns.set("text", AnswerKey::caller);
        columns.set("text", AnswerKey::hash);
    }

    /** Keeps answers, each under its key. */
    void keep(Map<AnswerKey, StoredAnswer> answers) {
        if (answers.isEmpty()) {
            return;
        }
        String sql = """
                insert into exchange.answer (caller, key_hash, fingerprint, status, location, etag, body, answered_at)
                select * from unnest(?::text[], ?::text[], ?::text[], ?::int[], ?::text[], ?::text[], ?::text[],
                                     ?::timestamptz[])
                """;
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            var columns = new Columns<>(connection, statement, List.copyOf(answers.entrySet()));
            columns.set("text", kept -> kept.getKey().caller());
            columns.set("text", kept -> kept.getKey().hash());
            columns.set("text", kept -> kept.getValue().fingerprint());
            columns.set("int", kept -> kept.getValue().status());
            columns.set("text", kept -> kept.getValue().location());
            columns.set("text", kept -> kept.getValue().etag());
            columns.set("text", kept -> kept.getValue().body());
            columns.set("timestamptz", kept -> Timestamp.from(kept.getValue().at()));
            statement.executeUpdate();
        } catch (SQLException failed) {
            throw unavailable(failed);
        }
    }

    /** The answer that was given under a key. */
    Optional<StoredAnswer> find(AnswerKey key) {
        return Optional.ofNullable(find(List.of(key)).get(key));
    }

    /**
     * Throws away answers given before a moment.
     *
     * @param limit how many at most
     * @return how many
     */
    int forget(Instant before, int limit) {
        String sql = """
                delete from exchange.answer
                where (caller, key_hash) in
                    (select caller, key_hash from exchange.answer where answered_at < ? order by answered_at limit ?)
                """;
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setTimestamp(1, Timestamp.from(before));
            statement.setInt(2, limit);
            return statement.executeUpdate();
        } catch (SQLException failed) {
            throw unavailable(failed);
        }
    }

    private static StoredAnswer answer(ResultSet row) throws SQLException {
        return new StoredAnswer(
                row.getString("fingerprint"),
                row.getInt("status"),
                row.getString("location"),
                row.getString("etag"),
                row.getString("body"),
                row.getTimestamp("answered_at").toInstant());
    }

    private static RuntimeException unavailable(SQLException failed) {
        return Journal.translated("Can't reach the kept answers", failed);
    }
}
