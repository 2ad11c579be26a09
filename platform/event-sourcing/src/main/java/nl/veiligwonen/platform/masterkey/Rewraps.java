package nl.veiligwonen.platform.masterkey;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntSupplier;
import javax.sql.DataSource;
import nl.veiligwonen.platform.database.SessionLock;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Has all keys wrapped by the version of the master key that wraps now, a batch a transaction. Events stay as they are: they
 * are encrypted with data keys, which do not change. It can be stopped at any moment; what is wrapped again stays so, and
 * the next run does the rest.
 */
@ApplicationScoped
public class Rewraps {

    private static final Logger LOG = Logger.getLogger(Rewraps.class);

    /** How many keys share a transaction. */
    private static final int BATCH = 100;

    private final MasterKeys master;
    private final List<WrappedPlace> places;
    private final Transactions transactions;
    private final DataSource dataSource;
    private final Clock clock;
    private final AtomicReference<@Nullable Rewrap> latest = new AtomicReference<>();

    /** Runs a batch in a transaction of its own. */
    @FunctionalInterface
    public interface Transactions {
        int run(IntSupplier batch);
    }

    @Inject
    Rewraps(MasterKeys master, @Any Instance<WrappedPlace> places, DataSource dataSource, Clock clock) {
        this(master, places.stream().toList(), Rewraps::newTransaction, dataSource, clock);
    }

    /** For these places. */
    public Rewraps(
            MasterKeys master,
            List<WrappedPlace> places,
            Transactions transactions,
            DataSource dataSource,
            Clock clock) {
        this.master = master;
        this.places = List.copyOf(places);
        this.transactions = transactions;
        this.dataSource = dataSource;
        this.clock = clock;
    }

    private static int newTransaction(IntSupplier batch) {
        return QuarkusTransaction.requiringNew().call(batch::getAsInt);
    }

    /** What hangs on each version, the one that wraps last. */
    public List<VersionUse> versions() {
        List<String> known = master.versions();
        Map<String, Long> counts = counts();
        Set<String> names = new LinkedHashSet<>(counts.keySet());
        names.removeAll(known);
        List<VersionUse> versions = new ArrayList<>();
        names.forEach(version ->
                versions.add(new VersionUse(version, version.isEmpty(), false, counts.getOrDefault(version, 0L))));
        known.forEach(version -> versions.add(
                new VersionUse(version, true, version.equals(known.getLast()), counts.getOrDefault(version, 0L))));
        return versions;
    }

    /** Makes a new version of the master key, which wraps from now on. */
    public String makeVersion() {
        String version = master.makeVersion();
        LOG.infof("Version %s of the master key wraps from now on", version);
        return version;
    }

    /** Starts a run in the background; gives the one that runs already, if one does. */
    public synchronized Rewrap start() {
        Rewrap running = latest.get();
        if (running != null && running.state() == Rewrap.State.RUNNING) {
            return running;
        }
        String version = master.version();
        Rewrap begun = new Rewrap(
                UUID.randomUUID(), Rewrap.State.RUNNING, version, 0, outdated(version), clock.instant(), null, null);
        latest.set(begun);
        Thread.ofPlatform().name("rewrap").start(() -> run(begun));
        return begun;
    }

    /** The last run that was started here, if this is its id. */
    public Optional<Rewrap> find(UUID id) {
        return Optional.ofNullable(latest.get()).filter(rewrap -> rewrap.id().equals(id));
    }

    private void run(Rewrap begun) {
        // Replicas that are asked at once do it one after the other: the second finds it done.
        try (SessionLock turn = SessionLock.waitFor(dataSource, "master-key/rewrap")) {
            LOG.debugf("Keys are wrapped again under %s", turn);
            places.forEach(this::rewrapAll);
            latest.updateAndGet(rewrap -> rewrap == null ? begun : rewrap.done(clock.instant()));
            LOG.infof("All keys are wrapped by version %s of the master key", begun.version());
        } catch (SQLException | RuntimeException | Error failed) {
            LOG.error("Keys could not all be wrapped again; what was, stays so", failed);
            latest.updateAndGet(rewrap -> rewrap == null ? begun : rewrap.failed(clock.instant(), reason(failed)));
        }
    }

    private void rewrapAll(WrappedPlace place) {
        int keys = transactions.run(() -> place.rewrap(BATCH));
        while (keys > 0) {
            int wrapped = keys;
            latest.updateAndGet(rewrap -> rewrap == null ? null : rewrap.progressed(wrapped));
            keys = transactions.run(() -> place.rewrap(BATCH));
        }
    }

    /** What a master key says holds nothing of any key; what others say might. */
    private static String reason(Throwable failed) {
        return failed instanceof MasterKeyException told
                ? String.valueOf(told.getMessage())
                : failed.getClass().getSimpleName();
    }

    private long outdated(String version) {
        return counts().entrySet().stream()
                .filter(count -> !count.getKey().equals(version))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    private Map<String, Long> counts() {
        Map<String, Long> counts = new TreeMap<>();
        places.forEach(place ->
                place.countByMasterVersion().forEach((version, keys) -> counts.merge(version, keys, Long::sum)));
        return counts;
    }
}
