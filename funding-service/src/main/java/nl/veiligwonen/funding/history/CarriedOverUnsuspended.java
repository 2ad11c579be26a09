package nl.veiligwonen.funding.history;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What was carried over to a next year in revision 1 of the events that say so: a payment went on there as one that was
 * never suspended. Revision 2 says whether it is, and how long it can be.
 */
final class CarriedOverUnsuspended {

    private CarriedOverUnsuspended() {}

    static void upcast(JsonNode carriedOver) {
        for (JsonNode obligation : carriedOver.get("obligations")) {
            if (obligation.get("determination") instanceof ObjectNode determination) {
                determination.putNull("suspendedUntil");
                determination.putNull("noSuspensionAfter");
            }
        }
    }
}
