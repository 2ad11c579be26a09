package nl.veiligwonen.local.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import nl.veiligwonen.local.process.Ending;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClusterTest {

    private static final String PASSWORD = "invented";

    @TempDir
    Path folder;

    /** Until then another server refuses to start: two that write to the same files would ruin them. */
    @Test
    void what_a_killed_server_has_left_at_work_is_ended_before_it_is_started_again() throws Exception {
        Path programs = folder.resolve("programs");
        PostgresqlBinaries.unpack(programs);
        Cluster cluster = new Cluster(programs, folder.resolve("data"), folder.resolve("log"));
        cluster.initialise(PASSWORD);
        int port = freePort();
        cluster.configure(port);
        ProcessHandle server = cluster.start();
        ProcessHandle busy = startWorkWithoutEnd(port);

        server.destroyForcibly();
        while (server.isAlive()) {
            Thread.sleep(10);
        }
        assertThat(busy.isAlive()).as("it notices nothing").isTrue();
        ProcessHandle another = cluster.start();

        try {
            assertThat(busy.isAlive()).isFalse();
        } finally {
            busy.destroyForcibly();
            Ending.INTERRUPT.end(another, Duration.ofSeconds(20));
        }
        assertThat(Files.readString(folder.resolve("log"))).contains("automatic recovery in progress");
    }

    /** A process of the server that works on something, and does not look up from it. */
    private static ProcessHandle startWorkWithoutEnd(int port) throws SQLException {
        Connection connection = DriverManager.getConnection(
                "jdbc:postgresql://localhost:%d/postgres".formatted(port), Cluster.SUPERUSER, PASSWORD);
        Statement statement = connection.createStatement();
        try (ResultSet row = statement.executeQuery("select pg_backend_pid()")) {
            row.next();
            ProcessHandle process = ProcessHandle.of(row.getLong(1)).orElseThrow();
            Thread.ofVirtual().start(() -> {
                try (connection;
                        statement) {
                    statement.execute("do $$ begin loop end loop; end $$");
                } catch (SQLException ended) {
                    // As it should.
                }
            });
            return process;
        }
    }

    private static int freePort() throws Exception {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
