package nl.veiligwonen.platform.entity;

import java.util.List;
import nl.veiligwonen.platform.replica.Replica;

/** The entities of one replica of a service, as a test makes them. */
public final class ReplicaEntities {

    private final Entities entities;
    private final EntityGroups groups;

    public ReplicaEntities(Replica replica, List<? extends EntityType<?, ?, ?>> types) {
        EntityHistories histories = new EntityHistories(replica.journal());
        var eventStore = replica.eventStore();
        entities = new AxonEntities(types, replica.journal(), histories, eventStore, List.of(), replica.transactions());
        groups = new EntityGroups(types, histories, eventStore, List.of(), replica.registry());
    }

    public Entities entities() {
        return entities;
    }

    public EntityGroups groups() {
        return groups;
    }
}
