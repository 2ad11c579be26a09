package nl.veiligwonen.intake.draft;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/**
 * Throws drafts away that nobody has changed for too long, in small transactions. Any replica may do it: what is too old
 * is told by the table, and what one deletes the others no longer find.
 */
@Singleton
public class DraftCleanUp {

    private final Drafts drafts;
    private final DraftConfig config;

    @Inject
    DraftCleanUp(Drafts drafts, DraftConfig config) {
        this.drafts = drafts;
        this.config = config;
    }

    @Scheduled(every = "1h", delayed = "10m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        int forgotten;
        do {
            forgotten = QuarkusTransaction.requiringNew().call(drafts::forgetUntouched);
        } while (forgotten == config.forgetBatch());
    }
}
