package nl.veiligwonen.platform.retention;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import nl.veiligwonen.platform.database.SessionLock;
import org.jboss.logging.Logger;

/** Runs {@link RetentionRun} every day, and when asked, in the background: one replica at a time. */
@Singleton
public class DailyRetention {

    private static final Logger LOG = Logger.getLogger(DailyRetention.class);

    private final RetentionRun run;
    private final DataSource dataSource;
    private final Executor background = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("retention").daemon().factory());

    @Inject
    DailyRetention(RetentionRun run, DataSource dataSource) {
        this.run = run;
        this.dataSource = dataSource;
    }

    /** Early in the night, when nobody waits for it. */
    @Scheduled(
            cron = "{veiligwonen.retention.cron:0 0 3 * * ?}",
            timeZone = "Europe/Amsterdam",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void daily() {
        runAlone();
    }

    /** Starts a run and does not wait for it. What it finds stands in the lists. */
    public void start() {
        background.execute(this::runAlone);
    }

    private void runAlone() {
        try {
            Optional<SessionLock> turn = SessionLock.tryTo(dataSource, "retention/run");
            if (turn.isEmpty()) {
                return;
            }
            try (SessionLock held = turn.get()) {
                LOG.infof("What is due to be destroyed was looked for under %s: lists %s", held, run.run());
            }
        } catch (SQLException | RuntimeException failed) {
            LOG.warnf(
                    "What is due to be destroyed could not be looked for, and will be tomorrow: %s",
                    failed.getClass().getSimpleName());
        }
    }
}
