package nl.veiligwonen.funding.history;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import nl.veiligwonen.platform.journal.Upcaster;

/**
 * Revision 1 of PaymentSuspended did not say how long the payment can be suspended in all, nor on which day it was told.
 * The last day that was said then bounds what comes later: never more than the law allows.
 */
@Singleton
public class PaymentSuspendedOnce implements Upcaster {

    @Override
    public String entity() {
        return "BudgetYear";
    }

    @Override
    public String type() {
        return "PaymentSuspended";
    }

    @Override
    public int from() {
        return 1;
    }

    @Override
    public ObjectNode upcast(ObjectNode event) {
        event.set("noLaterThan", event.get("until"));
        return event;
    }
}
