package nl.veiligwonen.platform.service.operations;

import jakarta.inject.Inject;
import nl.veiligwonen.platform.deadline.DeadlineOverview;
import nl.veiligwonen.platform.deadline.DeadlineRunner;
import nl.veiligwonen.platform.deadline.RunningDeadline.Selection;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready when the clock of this replica runs; a deadline that fails is shown, and does not stop the rest. */
@Readiness
public class DeadlineReadiness implements HealthCheck {

    private final DeadlineRunner runner;
    private final DeadlineOverview deadlines;

    @Inject
    DeadlineReadiness(DeadlineRunner runner, DeadlineOverview deadlines) {
        this.runner = runner;
        this.deadlines = deadlines;
    }

    @Override
    public HealthCheckResponse call() {
        try {
            return HealthCheckResponse.named("deadlines")
                    .status(runner.running())
                    .withData("due", deadlines.count(Selection.DUE))
                    .withData("failing", deadlines.count(Selection.FAILING))
                    .build();
        } catch (RuntimeException unreachable) {
            return HealthCheckResponse.named("deadlines")
                    .down()
                    .withData("reason", unreachable.getClass().getSimpleName())
                    .build();
        }
    }
}
