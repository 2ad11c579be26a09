package nl.veiligwonen.funding.history;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import nl.veiligwonen.platform.journal.Upcaster;

/**
 * Revision 1 of ContributionDetermined did not say who determined it, nor where the rest returned to: to the ceiling.
 * Who it was stands beside the event in the journal, but no rule asked for it then.
 */
@Singleton
public class ContributionDeterminedByNobody implements Upcaster {

    @Override
    public String entity() {
        return "BudgetYear";
    }

    @Override
    public String type() {
        return "ContributionDetermined";
    }

    @Override
    public int from() {
        return 1;
    }

    @Override
    public ObjectNode upcast(ObjectNode event) {
        event.put("source", "CEILING");
        event.putNull("determinedBy");
        return event;
    }
}
