package nl.veiligwonen.platform.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * What one process at a time may do: an advisory lock of PostgreSQL that lives as long as a connection. When the process
 * dies or loses its connection another gets it. Must not be closed by a thread that is in a transaction.
 */
public final class SessionLock implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(SessionLock.class);

    /** How long a connection may take to show that it lives, in seconds. */
    private static final int ANSWER_WITHIN = 5;

    /** How long to wait before asking again for a lock that another holds. */
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final Connection connection;
    private final String name;

    private SessionLock(Connection connection, String name) {
        this.connection = connection;
        this.name = name;
    }

    /** The lock of this name; empty if another holds it. */
    public static Optional<SessionLock> tryTo(DataSource dataSource, String name) throws SQLException {
        Connection connection = dataSource.getConnection();
        try {
            if (ask(connection, "select pg_try_advisory_lock(hashtextextended(?, 0))", name)) {
                return Optional.of(new SessionLock(connection, name));
            }
        } catch (SQLException failed) {
            connection.close();
            throw failed;
        }
        connection.close();
        return Optional.empty();
    }

    /** The lock of this name, once nobody else holds it. Asks again and again: to wait is no long transaction. */
    public static SessionLock waitFor(DataSource dataSource, String name) throws SQLException {
        while (true) {
            Optional<SessionLock> lock = tryTo(dataSource, name);
            if (lock.isPresent()) {
                return lock.get();
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private static boolean ask(Connection connection, String sql, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, name);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    @Override
    public String toString() {
        return "lock " + name;
    }

    /** Whether it is still held: the connection lives. */
    public boolean held() throws SQLException {
        return connection.isValid(ANSWER_WITHIN);
    }

    /** Gives it back. A pooled connection outlives its user: it must not go back to the pool with the lock. */
    @Override
    public void close() throws SQLException {
        try {
            if (held()) {
                ask(connection, "select pg_advisory_unlock(hashtextextended(?, 0))", name);
            } else {
                end();
            }
        } catch (SQLException gone) {
            end();
        } finally {
            connection.close();
        }
    }

    /**
     * Ends the connection, so that the pool throws it away when it gets it back. Not by the pool's own {@code abort()}, after
     * which it does not take the connection back at all, and its place stays taken for ever (Agroal 3.0.1).
     */
    private void end() {
        try {
            connection.unwrap(Connection.class).abort(Runnable::run);
        } catch (SQLException ended) {
            LOG.tracef("A connection has ended already: %s", ended.getSQLState());
        }
        try {
            connection.clearWarnings();
        } catch (SQLException ended) {
            LOG.tracef("The pool has seen that a connection is gone: %s", ended.getSQLState());
        }
    }
}
