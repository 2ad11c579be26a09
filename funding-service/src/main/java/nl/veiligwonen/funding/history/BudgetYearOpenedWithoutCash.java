package nl.veiligwonen.funding.history;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import nl.veiligwonen.platform.journal.Upcaster;

/**
 * Revision 1 of BudgetYearOpened had a ceiling and a distribution; revision 2 has a cash budget and all rules of the
 * distribution. A year that was opened before could pay all it was granted, and refused what did not fit.
 */
@Singleton
public class BudgetYearOpenedWithoutCash implements Upcaster {

    @Override
    public String entity() {
        return "BudgetYear";
    }

    @Override
    public String type() {
        return "BudgetYearOpened";
    }

    @Override
    public int from() {
        return 1;
    }

    @Override
    public ObjectNode upcast(ObjectNode event) {
        event.set("cashCents", event.get("ceilingCents"));
        ObjectNode rules = event.putObject("rules");
        rules.set("distribution", event.remove("distribution"));
        rules.put("whenTooLittle", "REFUSE");
        rules.put("loweringAnnounced", false);
        event.putArray("shares");
        return event;
    }
}
