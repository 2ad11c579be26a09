package nl.veiligwonen.funding.history;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import nl.veiligwonen.platform.journal.Upcaster;

/** Revision 1 of ContributionGranted granted all that was asked, from the ceiling; revision 2 says so. */
@Singleton
public class ContributionGrantedInFull implements Upcaster {

    @Override
    public String entity() {
        return "BudgetYear";
    }

    @Override
    public String type() {
        return "ContributionGranted";
    }

    @Override
    public int from() {
        return 1;
    }

    @Override
    public ObjectNode upcast(ObjectNode event) {
        event.set("requestedCents", event.get("amountCents"));
        event.put("source", "CEILING");
        return event;
    }
}
