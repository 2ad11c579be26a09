package nl.veiligwonen.gateway.feed;

import java.util.Optional;
import nl.veiligwonen.contracts.OrganisationId;

/** Partitions and events to test with. */
final class Events {

    static final Partition INTAKE = new Partition(Topic.INTAKE, 0);
    static final Partition FUNDING = new Partition(Topic.FUNDING, 2);
    static final OrganisationId UTRECHT = OrganisationId.of("gm0344");

    private Events() {}

    static FeedEvent event(Partition partition, long offset) {
        return new FeedEvent(partition, offset, "nl.veiligwonen.test.v1", Optional.of(UTRECHT), "{}");
    }

    static Position position(String text) {
        return Position.parse(text).orElseThrow();
    }
}
