package nl.veiligwonen.local.postgresql;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import nl.veiligwonen.local.certificate.CertificateFolder;
import nl.veiligwonen.local.certificate.Shown;
import nl.veiligwonen.local.suite.PartName;
import nl.veiligwonen.local.suite.Ports;
import nl.veiligwonen.local.suite.Secrets;

/**
 * The databases and their roles. Each service has an owner, who makes the tables of the journal, and a runtime role, which the
 * service is: so that what the service may do with its journal is for the database to say.
 */
public final class Databases {

    public static final String KEYCLOAK = "keycloak";

    private static final String LONGEST_TRANSACTION = "60s";

    private final Ports ports;
    private final Secrets secrets;
    private final Shown shown;

    public Databases(Ports ports, Secrets secrets, CertificateFolder certificates) {
        this.ports = ports;
        this.secrets = secrets;
        this.shown = new Shown(certificates, Shown.LAUNCHER);
    }

    public boolean answer() {
        try (Connection connection = connect(Cluster.SUPERUSER);
                Statement statement = connection.createStatement()) {
            return statement.execute("SELECT 1");
        } catch (SQLException e) {
            return false;
        }
    }

    /** Makes what is missing; what is there keeps its content and gets the passwords that are known now. */
    public void create() {
        try (Connection connection = connect(Cluster.SUPERUSER)) {
            for (PartName service : PartName.services()) {
                createForService(connection, service.id());
            }
            createOwned(connection, KEYCLOAK, KEYCLOAK);
            try (Statement statement = connection.createStatement()) {
                // the realm comes from a file: what a power cut takes away is imported again
                statement.execute("ALTER ROLE %s SET synchronous_commit = off".formatted(KEYCLOAK));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the databases could not be made: " + e.getMessage(), e);
        }
    }

    /** For a realm that changed: Keycloak imports it into an empty database. */
    public void emptyKeycloak() {
        try (Connection connection = connect(Cluster.SUPERUSER);
                Statement statement = connection.createStatement()) {
            statement.execute("DROP DATABASE IF EXISTS " + KEYCLOAK + " WITH (FORCE)");
            createOwned(connection, KEYCLOAK, KEYCLOAK);
        } catch (SQLException e) {
            throw new IllegalStateException("Keycloak's database could not be emptied: " + e.getMessage(), e);
        }
    }

    private void createForService(Connection connection, String name) throws SQLException {
        createOwned(connection, name, name + "_owner");
        createRole(connection, name);
        try (Statement statement = connection.createStatement()) {
            // the runtime role makes, drops and rebuilds its own schemas of read models
            statement.execute("GRANT CONNECT, CREATE ON DATABASE %s TO %s".formatted(name, name));
            statement.execute("ALTER ROLE %s SET transaction_timeout = '%s'".formatted(name, LONGEST_TRANSACTION));
            statement.execute("ALTER ROLE %s SET idle_in_transaction_session_timeout = '%s'"
                    .formatted(name, LONGEST_TRANSACTION));
        }
    }

    private void createOwned(Connection connection, String database, String owner) throws SQLException {
        createRole(connection, owner);
        if (!exists(connection, "SELECT 1 FROM pg_database WHERE datname = ?", database)) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("CREATE DATABASE %s OWNER %s".formatted(database, owner));
                statement.execute("REVOKE ALL ON DATABASE %s FROM PUBLIC".formatted(database));
            }
        }
    }

    private void createRole(Connection connection, String role) throws SQLException {
        boolean known = exists(connection, "SELECT 1 FROM pg_roles WHERE rolname = ?", role);
        try (Statement statement = connection.createStatement()) {
            // a password of ours is letters, digits, '-' and '_'
            statement.execute("%s ROLE %s LOGIN PASSWORD '%s'"
                    .formatted(known ? "ALTER" : "CREATE", role, secrets.passwordOf(role)));
        }
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private Connection connect(String role) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", role);
        properties.setProperty("password", secrets.passwordOf(role));
        properties.setProperty("connectTimeout", "3");
        properties.setProperty("socketTimeout", "30");
        return DriverManager.getConnection(ports.jdbcUrl("postgres", shown), properties);
    }
}
