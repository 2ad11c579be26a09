package nl.veiligwonen.platform.service.access;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import nl.veiligwonen.platform.database.Statements;

/**
 * Throws away what is past its term of the decisions, the log of processings and the broken glass, the oldest first, in small
 * transactions.
 * The term stands in the database, which refuses to let anything go before it.
 */
@Singleton
public class LogCleanUp {

    private static final int BATCH = 1000;

    private static final List<String> DELETES = List.of("""
            delete from access.decision where number in (
                select number from (select number, decided_at from access.decision order by number limit ?) oldest
                where decided_at < access.past_term_before())
            """, """
            delete from access.processing where number in (
                select number from (select number, ended_at from access.processing order by number limit ?) oldest
                where ended_at < access.past_term_before())
            """, """
            delete from access.glass_review where break_id in (
                select break_id from access.glass_review where reviewed_at < access.past_term_before() limit ?)
            """, """
            delete from access.glass_break where id in (
                select id from access.glass_break broken
                where broken_at < access.past_term_before()
                  and not exists (select from access.glass_review review where review.break_id = broken.id)
                limit ?)
            """);

    private final Statements statements;

    @Inject
    LogCleanUp(DataSource dataSource) {
        this.statements = new Statements(dataSource, LogCleanUp::failed);
    }

    /** Does it now. */
    @Scheduled(every = "24h", delayed = "30m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void run() {
        for (String delete : DELETES) {
            int gone;
            do {
                gone = QuarkusTransaction.requiringNew()
                        .call(() -> statements.with(delete, statement -> {
                            statement.setInt(1, BATCH);
                            return statement.executeUpdate();
                        }));
            } while (gone == BATCH);
        }
    }

    private static IllegalStateException failed(SQLException failed) {
        return new IllegalStateException("Can't throw old log lines away (SQL state " + failed.getSQLState() + ")");
    }
}
