package nl.veiligwonen.platform.deadline;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.veiligwonen.platform.domain.Deadline;
import nl.veiligwonen.platform.domain.Deadlines;
import nl.veiligwonen.platform.entity.EntityDeadlines;

/** The rules on time of all entities of the service, by the name of their kind. */
@Singleton
class DeadlineRules {

    private final Map<String, EntityDeadlines<?, ?, ?>> byEntity = new TreeMap<>();

    @Inject
    DeadlineRules(@Any Instance<EntityDeadlines<?, ?, ?>> all) {
        for (EntityDeadlines<?, ?, ?> each : all) {
            if (byEntity.put(each.type().name(), each) != null) {
                throw new IllegalArgumentException(
                        "Two sets of deadlines for " + each.type().name());
            }
        }
    }

    /** The kinds of entities that have deadlines. */
    List<String> entities() {
        return List.copyOf(byEntity.keySet());
    }

    Optional<EntityDeadlines<?, ?, ?>> of(String entity) {
        return Optional.ofNullable(byEntity.get(entity));
    }

    /** The deadlines that run in a state of an entity of this kind; none if its kind has no deadlines. */
    List<? extends Deadline<?>> runningIn(String entity, Object state) {
        EntityDeadlines<?, ?, ?> found = byEntity.get(entity);
        return found == null ? List.of() : runningIn(found.rules(), state);
    }

    @SuppressWarnings("unchecked") // The state of an entity is of the type of its rules.
    private static <S> List<? extends Deadline<?>> runningIn(Deadlines<S, ?> rules, Object state) {
        return rules.runningIn((S) state);
    }
}
