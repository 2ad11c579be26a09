package nl.veiligwonen.platform.exchange;

import java.util.Optional;
import nl.veiligwonen.contracts.IntegrationEvent;
import nl.veiligwonen.contracts.Publisher;
import nl.veiligwonen.platform.journal.RecordedEvent;

/** What a service publishes: one bean per service translates domain events into the published language. */
public interface Publication {

    /** The service as the published language knows it: its topic and its CloudEvents source. */
    Publisher publisher();

    /** The integration event for a domain event; empty if the world need not know. */
    Optional<IntegrationEvent> translate(RecordedEvent event);
}
