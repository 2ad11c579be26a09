package nl.veiligwonen.contracts;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** All integration events there are, by their CloudEvents type. */
public final class IntegrationEventTypes {

    private static final Map<String, Class<? extends IntegrationEvent>> BY_TYPE = new TreeMap<>();

    static {
        leaves(IntegrationEvent.class).forEach(event -> {
            if (BY_TYPE.putIfAbsent(typeOf(event), event) != null) {
                throw new IllegalStateException("Two integration events have the type " + typeOf(event));
            }
        });
    }

    private IntegrationEventTypes() {}

    @SuppressWarnings("unchecked")
    private static Stream<Class<? extends IntegrationEvent>> leaves(Class<?> type) {
        return type.isRecord()
                ? Stream.of((Class<? extends IntegrationEvent>) type)
                : Stream.of(type.getPermittedSubclasses()).flatMap(IntegrationEventTypes::leaves);
    }

    /** All events, by their type in alphabetical order. */
    public static Map<String, Class<? extends IntegrationEvent>> all() {
        return Map.copyOf(BY_TYPE);
    }

    /** The CloudEvents type of an event, such as {@code nl.veiligwonen.intake.scan-requested.v1}. */
    public static String typeOf(IntegrationEvent event) {
        return typeOf(event.getClass());
    }

    /**
     * The CloudEvents type of a kind of event.
     *
     * @throws IllegalStateException if the record has none
     */
    public static String typeOf(Class<? extends IntegrationEvent> event) {
        EventType type = event.getAnnotation(EventType.class);
        if (type == null) {
            throw new IllegalStateException(event.getName() + " has no @EventType");
        }
        return type.value();
    }

    /** The record of a CloudEvents type; empty if we do not know the type. */
    public static Optional<Class<? extends IntegrationEvent>> classOf(String type) {
        return Optional.ofNullable(BY_TYPE.get(type));
    }

    /** The topic that a kind of event is published on. */
    public static String topicOf(Class<? extends IntegrationEvent> event) {
        if (IntakeEvent.class.isAssignableFrom(event)) {
            return IntakeEvent.TOPIC;
        }
        return AssessmentEvent.class.isAssignableFrom(event) ? AssessmentEvent.TOPIC : FundingEvent.TOPIC;
    }
}
