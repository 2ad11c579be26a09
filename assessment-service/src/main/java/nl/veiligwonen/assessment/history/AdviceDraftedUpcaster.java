package nl.veiligwonen.assessment.history;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import nl.veiligwonen.platform.journal.Upcaster;

/** Before there was a catalogue, no measure had a kind, and none pointed to an item. */
@Singleton
public class AdviceDraftedUpcaster implements Upcaster {

    @Override
    public String entity() {
        return "Advice";
    }

    @Override
    public String type() {
        return "AdviceDrafted";
    }

    @Override
    public int from() {
        return 1;
    }

    @Override
    public ObjectNode upcast(ObjectNode event) {
        event.withArray("measures")
                .forEach(measure -> ((ObjectNode) measure).putNull("kind").putNull("catalogueItem"));
        return event;
    }
}
