package nl.veiligwonen.platform.journal;

import java.util.HashMap;
import java.util.Map;
import nl.veiligwonen.platform.domain.Actor;
import nl.veiligwonen.platform.domain.Occasion;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;

/** What goes with an event on its way through Axon: who caused it, and what it follows from. */
public final class EventMetadata {

    private static final String ACTOR = "actor";
    private static final String CORRELATION = "correlationId";
    private static final String CAUSATION = "causationId";

    private EventMetadata() {}

    /** The metadata of events that are about to be published. */
    public static Map<String, Object> of(Occasion occasion, String correlationId, @Nullable String causationId) {
        Map<String, Object> metadata = new HashMap<>();
        metadata.put(ACTOR, occasion.actor().id());
        metadata.put(CORRELATION, correlationId);
        if (causationId != null) {
            metadata.put(CAUSATION, causationId);
        }
        return metadata;
    }

    static Actor actor(MetaData metadata) {
        return new Actor(text(metadata, ACTOR));
    }

    static String correlationId(MetaData metadata) {
        return text(metadata, CORRELATION);
    }

    static @Nullable String causationId(MetaData metadata) {
        return (String) metadata.get(CAUSATION);
    }

    private static String text(MetaData metadata, String key) {
        Object value = metadata.get(key);
        if (value == null) {
            throw new IllegalStateException("An event is published without " + key);
        }
        return (String) value;
    }
}
