package nl.veiligwonen.platform.exchange;

import java.util.Set;
import nl.veiligwonen.contracts.IntegrationEvent;
import nl.veiligwonen.contracts.Publisher;

/** What a service takes in: one bean per service turns integration events of others into commands. */
public interface Reception {

    /** Whose topics it reads. */
    Set<Publisher> publishers();

    /**
     * Acts on an event, in the transaction that stores the position in the topic. Called once for each event, in order
     * per case. Ignores events it has no interest in.
     *
     * @throws RuntimeException if it can't: the event is parked, and later events of the same subject wait behind it
     */
    void receive(IntegrationEvent event, ReceivedContext context);
}
