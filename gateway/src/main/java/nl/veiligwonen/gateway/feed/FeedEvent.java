package nl.veiligwonen.gateway.feed;

import java.util.Optional;
import nl.veiligwonen.contracts.OrganisationId;

/**
 * An integration event as the feed hands it out.
 *
 * @param offset its place in the partition
 * @param type the CloudEvents type
 * @param organisation whose case it is about; empty where it is nobody's in particular
 * @param cloudEvent the whole event in the JSON format of CloudEvents, on one line
 */
public record FeedEvent(
        Partition partition, long offset, String type, Optional<OrganisationId> organisation, String cloudEvent) {

    public Topic topic() {
        return partition.topic();
    }
}
