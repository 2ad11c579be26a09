package nl.veiligwonen.platform.journal;

import java.util.Map;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.GenericTrackedEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.GenericMessage;

/** A recorded event as the message that Axon's processors carry: the payload is the {@link RecordedEvent} itself. */
final class RecordedEventMessage {

    private RecordedEventMessage() {}

    static TrackedEventMessage<RecordedEvent> of(RecordedEvent event) {
        return new GenericTrackedEventMessage<>(
                event.position(),
                new GenericEventMessage<>(
                        new GenericMessage<>(event.id().toString(), event, Map.of()), event::recordedAt));
    }
}
