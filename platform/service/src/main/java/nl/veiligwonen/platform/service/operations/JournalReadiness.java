package nl.veiligwonen.platform.service.operations;

import jakarta.inject.Inject;
import nl.veiligwonen.platform.journal.Journal;
import nl.veiligwonen.platform.readmodel.Projections;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready when the journal can be read and the read models follow it. */
@Readiness
public class JournalReadiness implements HealthCheck {

    private final Journal journal;
    private final Projections projections;

    @Inject
    JournalReadiness(Journal journal, Projections projections) {
        this.journal = journal;
        this.projections = projections;
    }

    @Override
    public HealthCheckResponse call() {
        try {
            return HealthCheckResponse.named("journal")
                    .status(projections.healthy())
                    .withData("head", journal.head().toString())
                    .build();
        } catch (RuntimeException unreachable) {
            return HealthCheckResponse.named("journal")
                    .down()
                    .withData("reason", unreachable.getClass().getSimpleName())
                    .build();
        }
    }
}
