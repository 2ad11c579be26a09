package nl.veiligwonen.funding.history;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import nl.veiligwonen.platform.journal.Upcaster;

/** Revision 1 of PaymentConfirmed was said by a person; revision 2 has the payment and the value date of the bank. */
@Singleton
public class PaymentConfirmedWithoutBatch implements Upcaster {

    @Override
    public String entity() {
        return "BudgetYear";
    }

    @Override
    public String type() {
        return "PaymentConfirmed";
    }

    @Override
    public int from() {
        return 1;
    }

    @Override
    public ObjectNode upcast(ObjectNode event) {
        event.putNull("endToEndId");
        event.putNull("valueOn");
        return event;
    }
}
