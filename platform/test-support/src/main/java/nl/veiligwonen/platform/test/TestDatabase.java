package nl.veiligwonen.platform.test;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * A database of one service in a real PostgreSQL, with the owner and the runtime role that it has everywhere.
 *
 * @param port of the server, on localhost
 * @param name of the database
 * @param runtimeRole the role that the service uses
 */
public record TestDatabase(int port, String name, String runtimeRole) {

    /** The password of all roles. */
    public static final String PASSWORD = "test";

    private static final String SUPERUSER = "postgres";

    /**
     * The database of that name, made if it was not there yet.
     *
     * @param durable whether its server must survive a crash: slower
     */
    public static TestDatabase of(String name, String runtimeRole, boolean durable) {
        String server = durable ? "durable-postgres" : "postgres";
        int port = Integer.parseInt(OncePerModule.remember(server, () -> startServer(durable)));
        OncePerModule.remember(server + ".role." + runtimeRole, () -> createRoles(port, runtimeRole));
        OncePerModule.remember(server + ".database." + name, () -> createDatabase(port, name, runtimeRole));
        return new TestDatabase(port, name, runtimeRole);
    }

    public String url() {
        return url(port, name);
    }

    /** The role that owns the database and runs the migrations of the journal. */
    public String ownerRole() {
        return runtimeRole + "_owner";
    }

    /** A connection as the superuser, whom no right is denied. */
    public Connection superuser() throws SQLException {
        return DriverManager.getConnection(url(), SUPERUSER, SUPERUSER);
    }

    private static String startServer(boolean durable) {
        // Zonky starts PostgreSQL with fsync off. That is fast and right for a server that no test crashes.
        String onOrOff = durable ? "on" : "off";
        try {
            // Runs until the JVM ends: Zonky registers a hook that stops it and clears its data.
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setServerConfig("fsync", onOrOff)
                    .setServerConfig("synchronous_commit", onOrOff)
                    .start();
            return Integer.toString(server.getPort());
        } catch (IOException failed) {
            throw new IllegalStateException("Can't start PostgreSQL", failed);
        }
    }

    private static String createRoles(int port, String runtimeRole) {
        execute(
                port,
                List.of(
                        "create role %s_owner login password '%s'".formatted(runtimeRole, PASSWORD),
                        "create role %s login password '%s'".formatted(runtimeRole, PASSWORD)));
        return runtimeRole;
    }

    private static String createDatabase(int port, String name, String runtimeRole) {
        execute(
                port,
                List.of(
                        "create database %s owner %s_owner".formatted(name, runtimeRole),
                        "grant create on database %s to %s".formatted(name, runtimeRole)));
        return name;
    }

    private static void execute(int port, List<String> statements) {
        try (Connection connection = DriverManager.getConnection(url(port, "postgres"), SUPERUSER, SUPERUSER);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("Can't prepare a database", failed);
        }
    }

    private static String url(int port, String database) {
        return "jdbc:postgresql://localhost:%d/%s".formatted(port, database);
    }
}
