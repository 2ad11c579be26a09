package nl.veiligwonen.platform.exchange;

import java.util.Optional;
import nl.veiligwonen.contracts.IntegrationEvent;
import nl.veiligwonen.platform.journal.RecordedEvent;

/** What a service publishes: one bean per service translates domain events into the published language. */
public interface Publication {

    /** The topic of the service. */
    String topic();

    /** The CloudEvents source of the service, such as {@code urn:nld:veiligwonen:systeem:intake}. */
    String source();

    /** The integration event for a domain event; empty if the world need not know. */
    Optional<IntegrationEvent> translate(RecordedEvent event);
}
