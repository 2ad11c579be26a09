package nl.veiligwonen.platform.service.idempotency;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.narayana.jta.QuarkusTransactionException;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import nl.veiligwonen.platform.journal.ConcurrencyConflictException;
import nl.veiligwonen.platform.service.RefusalMappers;

/** Runs work in a transaction of its own, and again in a new one when another transaction gets in first. */
@Singleton
class Attempts {

    private static final int MAX_ATTEMPTS = 5;
    private static final Duration PAUSE = Duration.ofMillis(20);

    /**
     * Runs work.
     *
     * @throws nl.veiligwonen.platform.web.ProblemException 409 if others get in first each time
     */
    <T> T run(Callable<T> work) {
        for (int attempt = 1; attempt < MAX_ATTEMPTS; attempt++) {
            try {
                return inTransaction(work);
            } catch (ConcurrencyConflictException conflict) {
                pause(attempt);
            }
        }
        try {
            return inTransaction(work);
        } catch (ConcurrencyConflictException conflict) {
            throw RefusalMappers.concurrentChange().asException();
        }
    }

    /** Runs work once, in a transaction of its own. */
    <T> T inTransaction(Callable<T> work) {
        try {
            return QuarkusTransaction.requiringNew().call(work);
        } catch (QuarkusTransactionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }

    /** Longer after each attempt, and never the same for two, so that they don't meet again. */
    private static void pause(int attempt) {
        try {
            Thread.sleep(Duration.ofMillis(ThreadLocalRandom.current().nextLong(PAUSE.toMillis() * attempt) + 1));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw RefusalMappers.concurrentChange().asException();
        }
    }
}
