package nl.veiligwonen.platform.exchange;

import java.util.Set;
import java.util.function.Consumer;
import nl.veiligwonen.contracts.AssessmentEvent.AdviceDrafted;
import nl.veiligwonen.contracts.IntegrationEvent;
import nl.veiligwonen.contracts.Publisher;
import nl.veiligwonen.platform.replica.Walks;

/**
 * Follows the walks of others in a journal of its own.
 *
 * @param hook what happens first, such as a failure
 */
record WalkReception(Walks walks, Consumer<AdviceDrafted> hook) implements Reception {

    @Override
    public Set<Publisher> publishers() {
        return Set.of(Publisher.ASSESSMENT);
    }

    @Override
    public void receive(IntegrationEvent event, ReceivedContext context) {
        if (event instanceof AdviceDrafted drafted) {
            hook.accept(drafted);
            walks.step(drafted.caseId().toString(), drafted.revision());
        }
    }
}
