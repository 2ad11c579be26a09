package nl.veiligwonen.platform.replica;

import com.arjuna.ats.internal.jta.transaction.arjunacore.TransactionSynchronizationRegistryImple;
import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.exceptionsorter.PostgreSQLExceptionSorter;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import io.agroal.narayana.NarayanaTransactionIntegration;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import nl.veiligwonen.platform.journal.EventCodec;
import nl.veiligwonen.platform.journal.EventTypes;
import nl.veiligwonen.platform.journal.Journal;
import nl.veiligwonen.platform.journal.JournalEventStore;
import nl.veiligwonen.platform.journal.JournalSignal;
import nl.veiligwonen.platform.journal.JtaTransactionManager;
import nl.veiligwonen.platform.journal.Upcasters;
import nl.veiligwonen.platform.masterkey.MasterKeys;
import nl.veiligwonen.platform.personaldata.DataKeys;
import nl.veiligwonen.platform.personaldata.KeptKeysets;
import nl.veiligwonen.platform.personaldata.PersonalDataCipher;
import nl.veiligwonen.platform.test.TestDatabase;
import nl.veiligwonen.platform.test.TestMasterKey;
import org.axonframework.common.transaction.TransactionManager;
import org.flywaydb.core.Flyway;

/**
 * What one process of a service has: a pool of connections of its own and transactions over it, as Quarkus makes them,
 * and the journal. Several of them on one database are the replicas of a service; they can be started and stopped in
 * the middle of a test, which an application can't.
 */
public final class Replica implements AutoCloseable {

    private static final jakarta.transaction.TransactionManager JTA =
            com.arjuna.ats.jta.TransactionManager.transactionManager();
    private static final TransactionSynchronizationRegistry REGISTRY = new TransactionSynchronizationRegistryImple();

    private final TestDatabase database;
    private final AgroalDataSource dataSource;
    private final JtaTransactionManager transactions = new JtaTransactionManager(JTA);
    private final KeptKeysets keysets;
    private final Journal journal;
    private final JournalSignal signal = new JournalSignal(REGISTRY);

    /** A replica on the database of this name, which is made if it is not there. */
    public Replica(String databaseName) {
        this(
                databaseName,
                (entity, type) -> type.equals("Rested") ? WalkEvent.Rested.class : WalkEvent.StepTaken.class);
    }

    /** The same, with events of other entities. */
    public Replica(String databaseName, EventTypes types) {
        this(databaseName, types, new MasterKeys(TestMasterKey.file()));
    }

    /** The same, with a master key that is not the one of all tests. */
    public Replica(String databaseName, EventTypes types, MasterKeys master) {
        database = TestDatabase.of(databaseName, databaseName, false);
        migrate();
        dataSource = pool();
        keysets = new KeptKeysets(dataSource, master);
        journal = new Journal(
                dataSource,
                new EventCodec(types, new PersonalDataCipher(new DataKeys(keysets)), new Upcasters(Stream.empty())));
    }

    private void migrate() {
        Flyway.configure()
                .dataSource(database.url(), database.ownerRole(), TestDatabase.PASSWORD)
                .locations("classpath:db/journal")
                .defaultSchema("journal")
                .placeholders(Map.of("runtime", database.runtimeRole()))
                .load()
                .migrate();
    }

    private AgroalDataSource pool() {
        try {
            return AgroalDataSource.from(
                    new AgroalDataSourceConfigurationSupplier().connectionPoolConfiguration(pool -> pool.maxSize(10)
                            .acquisitionTimeout(Duration.ofSeconds(5))
                            .transactionIntegration(new NarayanaTransactionIntegration(JTA, REGISTRY))
                            .exceptionSorter(new PostgreSQLExceptionSorter())
                            .connectionFactoryConfiguration(connection -> connection
                                    .jdbcUrl(database.url())
                                    .principal(new NamePrincipal(database.runtimeRole()))
                                    .credential(new SimplePassword(TestDatabase.PASSWORD))
                                    .jdbcProperty("currentSchema", "overview"))));
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    public AgroalDataSource dataSource() {
        return dataSource;
    }

    public TransactionManager transactions() {
        return transactions;
    }

    public TransactionSynchronizationRegistry registry() {
        return REGISTRY;
    }

    public Journal journal() {
        return journal;
    }

    public KeptKeysets keysets() {
        return keysets;
    }

    public JournalSignal signal() {
        return signal;
    }

    public JournalEventStore eventStore() {
        return new JournalEventStore(journal, signal);
    }

    /** The steps of this replica. */
    public Walks walks() {
        return new Walks(journal, transactions);
    }

    /** Does something when the running transaction is about to commit. */
    public void beforeCommit(Runnable work) {
        REGISTRY.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                work.run();
            }

            @Override
            public void afterCompletion(int status) {
                // What became of it is for the test to see.
            }
        });
    }

    /** Does something to the database that only its superuser may. */
    public void asSuperuser(String sql) {
        try (Connection connection = database.superuser();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Ends the process: its connections are gone, and what they held. */
    @Override
    public void close() {
        dataSource.close();
    }
}
