package nl.veiligwonen.contracts;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All kinds of integration events, found by walking the sealed hierarchy below {@link IntegrationEvent}. Loading this
 * class fails if a record has no {@link EventType}, shares one with another, or has no {@link Publisher}.
 */
public final class EventCatalogue {

    private static final Map<String, PublishedEvent> BY_TYPE = byType();
    private static final Map<Class<?>, PublishedEvent> BY_SHAPE = byShape();

    private EventCatalogue() {}

    /** All kinds of events: intake, assessment, funding, each in the order of declaration. */
    public static Collection<PublishedEvent> all() {
        return BY_TYPE.values();
    }

    /** The kind with a CloudEvents {@code type}; empty if the type is unknown, such as one of a later version. */
    public static Optional<PublishedEvent> find(String type) {
        return Optional.ofNullable(BY_TYPE.get(type));
    }

    /** The kind of an event. */
    public static PublishedEvent of(IntegrationEvent event) {
        return Objects.requireNonNull(BY_SHAPE.get(event.getClass()));
    }

    private static Map<String, PublishedEvent> byType() {
        var events = new LinkedHashMap<String, PublishedEvent>();
        EventTypes.of(IntegrationEvent.class)
                .forEach((type, shape) -> events.put(type, new PublishedEvent(type, publisherOf(shape), shape)));
        return Collections.unmodifiableMap(events);
    }

    private static Map<Class<?>, PublishedEvent> byShape() {
        var events = new LinkedHashMap<Class<?>, PublishedEvent>();
        BY_TYPE.values().forEach(event -> events.put(event.shape(), event));
        return Collections.unmodifiableMap(events);
    }

    private static Publisher publisherOf(Class<? extends IntegrationEvent> shape) {
        return Stream.of(Publisher.values())
                .filter(publisher -> publisher.family().isAssignableFrom(shape))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(shape.getName() + " has no publisher"));
    }
}
