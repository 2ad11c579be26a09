package nl.veiligwonen.platform.deadline;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import nl.veiligwonen.platform.readmodel.Projections;
import org.jboss.logging.Logger;

/** The clock of a replica: puts the table of deadlines right when the service starts, then strikes what is due. */
@Singleton
public class DeadlineRunner {

    private static final Logger LOG = Logger.getLogger(DeadlineRunner.class);

    private final DeadlineConfig config;
    private final DeadlineRebuild rebuild;
    private final DeadlineStriker striker;
    private final Semaphore stopped = new Semaphore(0);
    private final Thread thread = new Thread(this::run, "deadlines");

    @Inject
    DeadlineRunner(DeadlineConfig config, DeadlineRebuild rebuild, DeadlineStriker striker) {
        this.config = config;
        this.rebuild = rebuild;
        this.striker = striker;
    }

    void start(@Observes @Priority(Projections.START_ORDER + 3) StartupEvent event) {
        if (config.enabled()) {
            thread.start();
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopped.release();
        thread.join(TimeUnit.SECONDS.toMillis(10));
    }

    /** Whether deadlines are being struck, or this replica was told not to. */
    public boolean running() {
        return !config.enabled() || thread.isAlive();
    }

    private void run() {
        try {
            boolean rebuilt = false;
            do {
                rebuilt = attempt(rebuilt);
            } while (!stopped.tryAcquire(config.poll().toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    /** One round; gives whether the table has been put right. */
    private boolean attempt(boolean rebuilt) {
        boolean right = rebuilt;
        try {
            if (!right) {
                LOG.infof("The deadlines of %d entities have been looked at", rebuild.run());
                right = true;
            }
            striker.strikeDue();
        } catch (RuntimeException failed) {
            LOG.warnf(
                    "Striking deadlines is interrupted and will be tried again: %s",
                    failed.getClass().getSimpleName());
        }
        return right;
    }
}
