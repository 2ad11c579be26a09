package nl.veiligwonen.platform.exchange;

import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import nl.veiligwonen.contracts.AssessmentEvent.AdviceDrafted;
import nl.veiligwonen.platform.replica.Replica;
import nl.veiligwonen.platform.test.TestBroker;

/** One process of a service that follows the walks of others: its inbox, and its operator's door. */
final class Follower implements AutoCloseable {

    private static final String DATABASE = "walks_followed";

    private final Replica replica = new Replica(DATABASE);
    private final ParkedEventStore store = new ParkedEventStore(replica.dataSource());
    private final EventReceiver receiver;
    private final Inbox inbox;

    /** A follower to whom something happens each time before he takes a step in. */
    Follower(Consumer<AdviceDrafted> hook) {
        receiver = new EventReceiver(
                new WalkReception(replica.walks(), hook),
                positions(),
                store,
                new CloudEventCodec(),
                replica.transactions(),
                Clock.systemUTC());
        inbox = new Inbox(
                new WalkReception(replica.walks(), hook),
                new FastExchange(),
                new KafkaClients(TestBroker.address()),
                positions(),
                receiver);
    }

    Follower() {
        this(step -> {});
    }

    Follower start() {
        inbox.start();
        return this;
    }

    Replica replica() {
        return replica;
    }

    Inbox inbox() {
        return inbox;
    }

    InboxPositions positions() {
        return new InboxPositions(replica.dataSource());
    }

    ParkedEvents parkedEvents() {
        return new ParkedEvents(store, positions(), receiver, replica.transactions(), Clock.systemUTC());
    }

    /** The events about a subject that are in a state, in the order of parking. */
    List<ParkedEvent> parked(String subject, ParkedEvent.State state) {
        return parkedEvents().list(state, 0, 100_000).stream()
                .filter(event -> event.subject().equals(subject))
                .toList();
    }

    List<Integer> steps(String caseId) {
        return replica.walks().steps(caseId);
    }

    @Override
    public void close() {
        try {
            inbox.stop();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        } finally {
            replica.close();
        }
    }
}
