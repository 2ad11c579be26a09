package nl.veiligwonen.platform.readmodel;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import nl.veiligwonen.platform.database.SessionLock;
import nl.veiligwonen.platform.journal.JournalPosition;
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

    /** What a projection shares while it writes and a rebuild holds while it swaps; taken before any table is. */
    private static final String REPLACEMENT = "hashtextextended('overview/replacement', 0)";

    private static final Logger LOG = Logger.getLogger(ReadModelSchema.class);

    private final DataSource dataSource;
    private final ObjectMapper mapper = new ObjectMapper();

    @Inject
    public ReadModelSchema(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Makes the read models if they are not there, and makes them anew if their definition has changed. */
    void prepare() {
        try (SessionLock definition = SessionLock.waitFor(dataSource, "overview/definition")) {
            LOG.debugf("The read models are prepared under %s", definition);
            makeOrMakeAnew();
        } catch (SQLException failed) {
            throw new IllegalStateException("Can't prepare the read models", failed);
        }
    }

    private void makeOrMakeAnew() {
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

    /** Makes the projections that run elsewhere wait until the running transaction ends; waits for what they do now. */
    void holdCurrent() {
        execute("select pg_advisory_xact_lock(" + REPLACEMENT + ")");
    }

    /** Makes a replacement of the read models wait until the running transaction ends; waits for the one that runs. */
    void shareCurrent() {
        execute("select pg_advisory_xact_lock_shared(" + REPLACEMENT + ")");
    }

    /**
     * Makes sure that the current read models are those that a follower has claimed. When they have been replaced since, his
     * place is that of the former ones: Axon would claim the new ones for him then and there, and move them back.
     *
     * @throws IllegalStateException if they are not: he is to claim them anew, and go on from where they are
     */
    void requireClaim(String processor, String node) {
        String sql = "select 1 from " + CURRENT + ".projection_position where processor_name = ? and owner = ?";
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, processor);
            statement.setString(2, node);
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    throw new IllegalStateException("The read models have been replaced or are followed by another");
                }
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("Can't see who follows the journal", failed);
        }
    }

    /** How far the current read models are; {@link JournalPosition#START} if they are empty. */
    JournalPosition reached(String processor) {
        String sql = "select token from " + CURRENT + ".projection_position where processor_name = ?";
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, processor);
            try (ResultSet row = statement.executeQuery()) {
                String token = row.next() ? row.getString(1) : null;
                return token == null ? JournalPosition.START : mapper.readValue(token, JournalPosition.class);
            }
        } catch (SQLException | JsonProcessingException failed) {
            throw new IllegalStateException("Can't see how far the read models are", failed);
        }
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
