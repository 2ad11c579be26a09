package nl.veiligwonen.platform.service.idempotency;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;

/** Throws old answers away, in small transactions. */
@Singleton
public class AnswerCleanUp {

    private final AnswerStore answers;
    private final IdempotencyConfig config;
    private final Clock clock;

    @Inject
    AnswerCleanUp(AnswerStore answers, IdempotencyConfig config, Clock clock) {
        this.answers = answers;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(every = "1h", delayed = "10m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        Instant before = clock.instant().minus(config.keep());
        int forgotten;
        do {
            forgotten = QuarkusTransaction.requiringNew().call(() -> answers.forget(before, config.forgetBatch()));
        } while (forgotten == config.forgetBatch());
    }
}
