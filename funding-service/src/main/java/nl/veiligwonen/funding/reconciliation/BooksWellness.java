package nl.veiligwonen.funding.reconciliation;

import io.smallrye.health.api.Wellness;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;

/**
 * Well while the books agree with the events, as far as was looked. Not a matter of readiness: a service with a difference
 * in its books goes on, and people look at it.
 */
@Wellness
class BooksWellness implements HealthCheck {

    private final Verdicts verdicts;

    @Inject
    BooksWellness(Verdicts verdicts) {
        this.verdicts = verdicts;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder response = HealthCheckResponse.named("books");
        try {
            Optional<Verdict> last = verdicts.last();
            last.ifPresent(verdict -> response.withData(
                            "reconciledAt", verdict.reconciledAt().toString())
                    .withData("differences", verdict.places())
                    .withData("foreignProgram", verdict.foreignProgram().asked()));
            return response.status(last.isEmpty() || last.get().agrees()).build();
        } catch (RuntimeException unreachable) {
            return response.down()
                    .withData("reason", unreachable.getClass().getSimpleName())
                    .build();
        }
    }
}
