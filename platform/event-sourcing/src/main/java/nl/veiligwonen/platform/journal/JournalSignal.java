package nl.veiligwonen.platform.journal;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Wakes those who follow the journal: at once when this process has committed events, and every
 * {@value #INTERVAL_MILLIS} ms for events of other processes, or those that had to wait for an older transaction.
 */
@Singleton
public class JournalSignal {

    static final long INTERVAL_MILLIS = 100;

    private final Set<Runnable> followers = ConcurrentHashMap.newKeySet();
    private final TransactionSynchronizationRegistry transactions;
    private final ScheduledExecutorService ticker = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("journal-signal").daemon().factory());

    @Inject
    public JournalSignal(TransactionSynchronizationRegistry transactions) {
        this.transactions = transactions;
        var ticking = ticker.scheduleWithFixedDelay(
                this::wakeFollowers, INTERVAL_MILLIS, INTERVAL_MILLIS, TimeUnit.MILLISECONDS);
        assert !ticking.isDone();
    }

    void stop(@Observes ShutdownEvent event) {
        ticker.shutdownNow();
    }

    /** Calls the follower whenever there may be something new, until it is removed. It must return quickly. */
    public void add(Runnable follower) {
        followers.add(follower);
    }

    /** Calls the follower no more. */
    public void remove(Runnable follower) {
        followers.remove(follower);
    }

    /** Wakes the followers once the running transaction has committed. */
    void wakeAfterCommit() {
        transactions.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // Nothing to do before the end is known.
            }

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    ticker.execute(JournalSignal.this::wakeFollowers);
                }
            }
        });
    }

    private void wakeFollowers() {
        followers.forEach(Runnable::run);
    }
}
