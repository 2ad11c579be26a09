package nl.veiligwonen.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import nl.veiligwonen.platform.replica.Replica;
import nl.veiligwonen.platform.test.TestDatabase;
import org.junit.jupiter.api.Test;

/** A lock whose connection is lost costs the pool nothing. */
class SessionLockTest {

    private static final String DATABASE = "session_lock";

    /** More often than the pool of a replica has connections. */
    private static final int TIMES = 12;

    private final DataSource pool = new Replica(DATABASE).dataSource();

    @Test
    void a_lock_that_is_lost_again_and_again_leaves_the_pool_its_connections() throws SQLException {
        for (int time = 0; time < TIMES; time++) {
            try (SessionLock lock = SessionLock.tryTo(pool, "lost").orElseThrow()) {
                endConnections();
                assertThat(lock.held()).isFalse();
            }
            assertThat(answer()).isEqualTo(1);
        }
    }

    @Test
    void a_lock_that_is_given_back_can_be_had_by_another() throws SQLException {
        for (int time = 0; time < TIMES; time++) {
            try (SessionLock lock = SessionLock.tryTo(pool, "given back").orElseThrow()) {
                assertThat(lock.held()).isTrue();
                assertThat(SessionLock.tryTo(pool, "given back")).isEmpty();
            }
        }
    }

    private int answer() throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select 1")) {
            row.next();
            return row.getInt(1);
        }
    }

    /** As when PostgreSQL is started again. */
    private static void endConnections() throws SQLException {
        try (Connection connection = TestDatabase.of(DATABASE, DATABASE, false).superuser();
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    select pg_terminate_backend(pid, 5000) from pg_stat_activity
                    where datname = '%s' and usename = '%s'
                    """.formatted(DATABASE, DATABASE));
        }
    }
}
