package nl.veiligwonen.platform.exchange;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;

/** Forgets the ids of events that were received so long ago that no sender will repeat them, in small transactions. */
@Singleton
class ReceivedEventCleanUp {

    /** How many are forgotten in one transaction: a long one would hold back all who follow the journal. */
    private static final int TOGETHER = 1_000;

    private final InboxPositions positions;
    private final ExchangeConfig config;
    private final Clock clock;

    @Inject
    ReceivedEventCleanUp(InboxPositions positions, ExchangeConfig config, Clock clock) {
        this.positions = positions;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(every = "1h", delayed = "10m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void forget() {
        Instant before = clock.instant().minus(config.rememberReceived());
        int forgotten;
        do {
            forgotten = positions.forgetReceivedBefore(before, TOGETHER);
        } while (forgotten == TOGETHER);
    }
}
