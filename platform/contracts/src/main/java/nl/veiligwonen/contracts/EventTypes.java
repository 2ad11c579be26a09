package nl.veiligwonen.contracts;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The records below a sealed interface by their {@link EventType}, in the order in which the source declares them. */
final class EventTypes {

    private EventTypes() {}

    /**
     * Walks a sealed hierarchy.
     *
     * @throws IllegalStateException if a record has no {@link EventType}, two share one, or a permitted class is neither
     *     a record nor a sealed interface
     */
    static <T> Map<String, Class<? extends T>> of(Class<T> sealed) {
        var byType = new LinkedHashMap<String, Class<? extends T>>();
        recordsOf(sealed).forEach(shape -> {
            var other = byType.put(typeOf(shape), shape);
            if (other != null) {
                throw new IllegalStateException(
                        "%s and %s have the same event type".formatted(other.getName(), shape.getName()));
            }
        });
        return byType;
    }

    private static <T> Stream<Class<? extends T>> recordsOf(Class<T> type) {
        if (type.isRecord()) {
            return Stream.of(type);
        }
        if (!type.isSealed()) {
            throw new IllegalStateException(type.getName() + " is neither a record nor sealed");
        }
        return Stream.of(Objects.requireNonNull(type.getPermittedSubclasses()))
                .flatMap(permitted -> recordsOf(permitted.asSubclass(type)));
    }

    private static String typeOf(Class<?> shape) {
        var annotation = shape.getAnnotation(EventType.class);
        if (annotation == null) {
            throw new IllegalStateException(shape.getName() + " has no @EventType");
        }
        return annotation.value();
    }
}
