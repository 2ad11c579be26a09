package nl.veiligwonen.funding.history;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import nl.veiligwonen.platform.journal.Upcaster;

/** Revision 1 of ObligationsBroughtForward forgot that a payment was suspended ({@link CarriedOverUnsuspended}). */
@Singleton
public class ObligationsBroughtForwardUnsuspended implements Upcaster {

    @Override
    public String entity() {
        return "BudgetYear";
    }

    @Override
    public String type() {
        return "ObligationsBroughtForward";
    }

    @Override
    public int from() {
        return 1;
    }

    @Override
    public ObjectNode upcast(ObjectNode event) {
        CarriedOverUnsuspended.upcast(event.get("carriedOver"));
        return event;
    }
}
