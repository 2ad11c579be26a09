package nl.veiligwonen.platform.readmodel;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.output.ValidateResult;
import org.jboss.logging.Logger;

/**
 * The schema {@value #CURRENT} that holds all read models of a service, and the schema {@value #NEXT} in which a rebuild
 * makes the next ones. Read models hold nothing that the journal doesn't: when their definition has changed they are
 * dropped, made anew, and filled again from the journal.
 */
@Singleton
public class ReadModelSchema {

    static final String CURRENT = "overview";
    static final String NEXT = "overview_next";
    private static final String FORMER = "overview_former";

    private static final Logger LOG = Logger.getLogger(ReadModelSchema.class);

    private final DataSource dataSource;

    @Inject
    public ReadModelSchema(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Makes the read models if they are not there, and makes them anew if their definition has changed. */
    void prepare() {
        Flyway flyway = flyway(CURRENT);
        ValidateResult validation = flyway.validateWithResult();
        if (!validation.validationSuccessful && flyway.info().applied().length > 0) {
            LOG.info("The definition of the read models has changed: they are made anew and filled from the journal");
            execute("drop schema if exists " + CURRENT + " cascade");
        }
        flyway(CURRENT).migrate();
    }

    /** Makes an empty next set of read models. */
    void prepareNext() {
        dropNext();
        flyway(NEXT).migrate();
    }

    /** Throws the next set away. */
    void dropNext() {
        execute("drop schema if exists " + NEXT + " cascade");
    }

    /** Makes the running transaction see the next set instead of the current one. */
    void useNext() {
        execute("set local search_path to " + NEXT);
    }

    /** Puts the next set in the place of the current one, in the running transaction. */
    void swap() {
        execute("alter schema " + CURRENT + " rename to " + FORMER);
        execute("alter schema " + NEXT + " rename to " + CURRENT);
        execute("drop schema " + FORMER + " cascade");
        execute("set local search_path to " + CURRENT);
    }

    /** Makes the projections that run elsewhere wait until the running transaction ends. */
    void holdCurrent() {
        execute("lock table " + CURRENT + ".projection_position in access exclusive mode");
    }

    private Flyway flyway(String schema) {
        return Flyway.configure(ReadModelSchema.class.getClassLoader())
                .dataSource(dataSource)
                .locations("classpath:db/projection", "classpath:db/overview")
                .schemas(schema)
                .defaultSchema(schema)
                .createSchemas(true)
                .load();
    }

    void execute(String sql) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw new IllegalStateException("Can't change the read models", failed);
        }
    }
}
