package nl.veiligwonen.platform.exchange;

import nl.veiligwonen.platform.journal.RecordedEvent;

/** A domain event that the service can't tell the world. Its message names the event, without anything of its content. */
final class UntranslatableEventException extends RuntimeException {
    UntranslatableEventException(RecordedEvent event, RuntimeException failed) {
        super("Event %s (%s of %s) can't be translated: %s"
                .formatted(
                        event.id(),
                        event.event().getClass().getSimpleName(),
                        event.entity(),
                        failed.getClass().getSimpleName()));
    }
}
