package nl.veiligwonen.platform.journal;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Turns the JSON of an event as an earlier revision wrote it into that of the next. A service has one bean for each
 * revision that is no longer written; they are kept for ever, as the events are.
 *
 * <p>Depends on the JSON alone. Personal data is still ciphertext, bound to the path of its property: it must stay there.
 */
public interface Upcaster {

    /** The kind of entity, such as {@code ScanRequest}. */
    String entity();

    /** The name of the event within its entity, such as {@code ScanRequested}. */
    String type();

    /** The revision that it reads; it gives the next. */
    int from();

    /** The event in the shape of the next revision. May change and return its argument. */
    ObjectNode upcast(ObjectNode event);
}
