package nl.veiligwonen.funding.provision;

import java.util.Optional;
import nl.veiligwonen.contracts.EuroCents;

/**
 * What a measure cost.
 *
 * @param invoice the evidence
 * @param tax what is kept for the wage tax; empty for a cost that was declared before that was asked
 */
public record Cost(Invoice invoice, Optional<TaxRecord> tax) {

    /** Including VAT. */
    public EuroCents amount() {
        return invoice.inclVatCents();
    }
}
