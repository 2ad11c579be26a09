package nl.veiligwonen.platform.journal;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import javax.sql.DataSource;
import nl.veiligwonen.platform.entity.DeclaredEventTypes;
import nl.veiligwonen.platform.entity.EntityType;
import nl.veiligwonen.platform.masterkey.FileMasterKey;
import nl.veiligwonen.platform.masterkey.MasterKeys;
import nl.veiligwonen.platform.personaldata.DataKeys;
import nl.veiligwonen.platform.personaldata.KeptKeysets;
import nl.veiligwonen.platform.personaldata.PersonalDataCipher;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;

/** A real PostgreSQL with the journal in it, an owner and a runtime role, and transactions bound to the thread. */
final class JournalDatabase implements AutoCloseable {

    private static final String PASSWORD = "test";

    private final EmbeddedPostgres postgres;
    private final ThreadLocal<Connection> transaction = new ThreadLocal<>();
    private final Journal journal;

    JournalDatabase(Stream<EntityType<?, ?, ?>> entityTypes) throws IOException, SQLException {
        postgres = EmbeddedPostgres.builder().start();
        asSuperuser("create role app_owner login password 'test'");
        asSuperuser("create role app login password 'test'");
        asSuperuser("create database app owner app_owner");
        Flyway.configure()
                .dataSource(dataSource("app_owner"))
                .locations("classpath:db/journal")
                .defaultSchema("journal")
                .placeholders(Map.of("runtime", "app"))
                .load()
                .migrate();
        Path masterKey = Files.createTempDirectory("master-key").resolve("key.json");
        FileMasterKey.create(masterKey);
        DataSource joined = joiningDataSource();
        journal = new Journal(
                joined,
                new EventCodec(
                        new DeclaredEventTypes(entityTypes),
                        new PersonalDataCipher(new DataKeys(new KeptKeysets(joined, new MasterKeys(masterKey)))),
                        new Upcasters(Notebook.upcasters())));
    }

    Journal journal() {
        return journal;
    }

    PGSimpleDataSource dataSource(String role) {
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setUrl("jdbc:postgresql://localhost:" + postgres.getPort() + "/app");
        dataSource.setUser(role);
        dataSource.setPassword(PASSWORD);
        return dataSource;
    }

    private void asSuperuser(String sql) throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Does something in one transaction of this thread, which is rolled back if it fails. */
    <T> T inTransaction(Callable<T> work) throws Exception {
        try (Connection connection = dataSource("app").getConnection()) {
            connection.setAutoCommit(false);
            transaction.set(connection);
            try {
                T result = work.call();
                connection.commit();
                return result;
            } catch (Exception failed) {
                connection.rollback();
                throw failed;
            } finally {
                transaction.remove();
            }
        }
    }

    /** Gives the connection of the running transaction, or one that commits by itself. */
    private DataSource joiningDataSource() {
        PGSimpleDataSource plain = dataSource("app");
        return (DataSource) Proxy.newProxyInstance(
                DataSource.class.getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
                    if (!method.getName().equals("getConnection")) {
                        return method.invoke(plain, arguments);
                    }
                    Connection running = transaction.get();
                    return running == null ? plain.getConnection() : unclosable(running);
                });
    }

    private static Connection unclosable(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("close")) {
                        return null;
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                });
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }
}
