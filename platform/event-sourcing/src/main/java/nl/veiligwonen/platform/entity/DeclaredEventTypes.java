package nl.veiligwonen.platform.entity;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import nl.veiligwonen.platform.journal.EventTypes;

/** The names under which events stand in the journal: the simple name of the record, within its kind of entity. */
@Singleton
public class DeclaredEventTypes implements EventTypes {

    private record Key(String entity, String type) {}

    private final Map<Key, Class<?>> classes = new HashMap<>();

    @Inject
    public DeclaredEventTypes(@Any Instance<EntityType<?, ?, ?>> entityTypes) {
        this(entityTypes.stream());
    }

    /**
     * The names of these kinds of entities.
     *
     * @throws IllegalArgumentException if an event interface is not sealed, or two events have one name
     */
    public DeclaredEventTypes(Stream<EntityType<?, ?, ?>> entityTypes) {
        entityTypes.forEach(type -> leaves(type.eventType()).forEach(event -> register(type.name(), event)));
    }

    private void register(String entity, Class<?> event) {
        if (classes.putIfAbsent(new Key(entity, event.getSimpleName()), event) != null) {
            throw new IllegalArgumentException("Two events of " + entity + " are called " + event.getSimpleName());
        }
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        if (type.isRecord()) {
            return Stream.of(type);
        }
        if (!type.isSealed()) {
            throw new IllegalArgumentException(type.getName() + " is neither a record nor sealed");
        }
        return Stream.of(type.getPermittedSubclasses()).flatMap(DeclaredEventTypes::leaves);
    }

    @Override
    public Class<?> classOf(String entity, String type) {
        Class<?> found = classes.get(new Key(entity, type));
        if (found == null) {
            throw new IllegalStateException("The journal holds an unknown event " + type + " of " + entity);
        }
        return found;
    }
}
