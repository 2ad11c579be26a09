package nl.veiligwonen.platform.readmodel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import nl.veiligwonen.platform.database.SessionLock;
import nl.veiligwonen.platform.journal.Journal;
import nl.veiligwonen.platform.journal.JournalPosition;
import nl.veiligwonen.platform.journal.RecordedEvent;
import org.axonframework.common.transaction.TransactionManager;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Rebuilds the read models from the journal. A new set of tables is filled beside the current one, which goes on to be
 * read and kept up to date; when the new set has caught up it takes its place in one transaction. If a rebuild fails or
 * the service stops, the current set is untouched.
 */
@ApplicationScoped
public class Rebuilds {

    private static final Logger LOG = Logger.getLogger(Rebuilds.class);

    /** How many events share a transaction. */
    private static final int BATCH = 500;

    private final Journal journal;
    private final Projections projections;
    private final ReadModelSchema schema;
    private final TransactionManager transactions;
    private final DataSource dataSource;
    private final Clock clock;
    private final AtomicReference<@Nullable Rebuild> latest = new AtomicReference<>();

    @Inject
    Rebuilds(
            Journal journal,
            Projections projections,
            ReadModelSchema schema,
            TransactionManager transactions,
            DataSource dataSource,
            Clock clock) {
        this.journal = journal;
        this.projections = projections;
        this.schema = schema;
        this.transactions = transactions;
        this.dataSource = dataSource;
        this.clock = clock;
    }

    /** Starts a rebuild in the background; the one that runs already, if one does. */
    public synchronized Rebuild start() {
        Rebuild running = latest.get();
        if (running != null && running.state() == Rebuild.State.RUNNING) {
            return running;
        }
        long total = transactions.fetchInTransaction(() -> journal.countAfter(JournalPosition.START));
        Rebuild begun = new Rebuild(UUID.randomUUID(), Rebuild.State.RUNNING, 0, total, clock.instant(), null, null);
        latest.set(begun);
        Thread.ofPlatform().name("rebuild").start(() -> run(begun));
        return begun;
    }

    /** The last rebuild that was started, if this is its id. */
    public Optional<Rebuild> find(UUID id) {
        return Optional.ofNullable(latest.get()).filter(rebuild -> rebuild.id().equals(id));
    }

    private void run(Rebuild begun) {
        // There is one next set of tables: replicas that rebuild at once do so one after the other.
        try (SessionLock turn = SessionLock.waitFor(dataSource, "overview/rebuild")) {
            LOG.debugf("A rebuild begins under %s", turn);
            rebuild();
            latest.updateAndGet(rebuild -> rebuild == null ? begun : rebuild.done(clock.instant()));
            LOG.infof("The read models have been rebuilt from %d events", begun.total());
        } catch (SQLException | RuntimeException | Error failed) {
            LOG.error("The rebuild has failed; the read models are as they were", failed);
            latest.updateAndGet(rebuild -> rebuild == null
                    ? begun
                    : rebuild.failed(clock.instant(), failed.getClass().getSimpleName()));
        }
    }

    private void rebuild() {
        schema.prepareNext();
        boolean swapped = false;
        try {
            JournalPosition reached = catchUp(JournalPosition.START);
            projections.pause();
            try {
                finish(reached);
                swapped = true;
            } finally {
                projections.resume();
            }
        } finally {
            if (!swapped) {
                schema.dropNext();
            }
        }
    }

    /** Takes in all there is, a batch a transaction. */
    private JournalPosition catchUp(JournalPosition from) {
        JournalPosition reached = from;
        while (true) {
            JournalPosition start = reached;
            List<RecordedEvent> batch = transactions.fetchInTransaction(() -> takeIn(start));
            if (batch.isEmpty()) {
                return reached;
            }
            reached = batch.getLast().position();
        }
    }

    /** Takes in what came meanwhile, and puts the new set in the place of the current one, in one transaction. */
    private void finish(JournalPosition from) {
        transactions.executeInTransaction(() -> {
            schema.holdCurrent();
            JournalPosition reached = from;
            List<RecordedEvent> batch = takeIn(reached);
            while (!batch.isEmpty()) {
                reached = batch.getLast().position();
                batch = takeIn(reached);
            }
            projections.initialise(reached);
            schema.swap();
        });
    }

    private List<RecordedEvent> takeIn(JournalPosition after) {
        List<RecordedEvent> batch = journal.follow(after, BATCH);
        schema.useNext();
        batch.forEach(projections::project);
        latest.updateAndGet(rebuild -> rebuild == null ? null : rebuild.progressed(batch.size()));
        return batch;
    }
}
