package nl.veiligwonen.local.postgresql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import nl.veiligwonen.local.certificate.CertificateFolder;
import nl.veiligwonen.local.certificate.Certificates;
import nl.veiligwonen.local.certificate.Shown;
import nl.veiligwonen.local.process.Ending;
import nl.veiligwonen.local.suite.PartName;
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
        cluster.configure(port, Optional.empty());
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

    @Test
    void with_certificates_it_lets_in_who_shows_one_of_the_authority_and_nobody_else() throws Exception {
        CertificateFolder ours = certificates("ours");
        CertificateFolder strangers = certificates("strangers");
        Path programs = folder.resolve("programs");
        PostgresqlBinaries.unpack(programs);
        Cluster cluster = new Cluster(programs, folder.resolve("data"), folder.resolve("log"));
        cluster.initialise(PASSWORD);
        int port = freePort();
        cluster.configure(port, Optional.of(ours));
        ProcessHandle server = cluster.start();
        try {
            connect(port, new Shown(ours, Shown.LAUNCHER).toPostgresql()).close();
            assertThatThrownBy(() -> connect(port, "?sslmode=disable")).hasMessageContaining("no encryption");
            assertThatThrownBy(() -> connect(port, "?sslmode=verify-full&sslrootcert=" + ours.authority()))
                    .hasMessageContaining("client certificate");
            String another = new Shown(strangers, Shown.LAUNCHER).toPostgresql();
            assertThatThrownBy(() -> connect(
                            port,
                            another.replace(
                                    strangers.authority().toString(),
                                    ours.authority().toString())))
                    .isInstanceOf(SQLException.class);
        } finally {
            Ending.INTERRUPT.end(server, Duration.ofSeconds(20));
        }
    }

    private CertificateFolder certificates(String name) {
        CertificateFolder made = new CertificateFolder(folder.resolve(name));
        new Certificates(made, Clock.systemUTC()).provide(List.of(PartName.POSTGRESQL.id(), Shown.LAUNCHER));
        return made;
    }

    private static Connection connect(int port, String certificates) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://localhost:%d/postgres%s".formatted(port, certificates), Cluster.SUPERUSER, PASSWORD);
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
