package nl.veiligwonen.funding.history;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import nl.veiligwonen.platform.journal.Upcaster;

/**
 * Revision 1 of CostDeclared had an amount and the reference of an invoice; revision 2 has the invoice with its VAT, and
 * what is kept for the wage tax. What was not asked then is not made up now: it is empty.
 */
@Singleton
public class CostDeclaredBeforeInvoices implements Upcaster {

    @Override
    public String entity() {
        return "Provision";
    }

    @Override
    public String type() {
        return "CostDeclared";
    }

    @Override
    public int from() {
        return 1;
    }

    @Override
    public ObjectNode upcast(ObjectNode event) {
        JsonNode amount = event.remove("amountCents");
        JsonNode reference = event.remove("invoiceReference");
        ObjectNode cost = event.putObject("cost");
        ObjectNode invoice = cost.putObject("invoice");
        invoice.putObject("reference").set("value", reference);
        invoice.set("inclVatCents", amount);
        invoice.putNull("vat");
        cost.putNull("tax");
        return event;
    }
}
