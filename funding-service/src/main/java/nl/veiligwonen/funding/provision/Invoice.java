package nl.veiligwonen.funding.provision;

import java.util.Optional;
import nl.veiligwonen.contracts.EuroCents;

/**
 * The invoice (factuur) of a measure: the evidence of what it cost. Regeling rechtspositie, art. 1.2.
 *
 * @param reference where the employer keeps it
 * @param inclVatCents what it comes to, including VAT (BTW)
 * @param vat how VAT is shown on it; empty if that was not stated
 */
public record Invoice(DocumentReference reference, EuroCents inclVatCents, Optional<Vat> vat) {

    /**
     * The two parts of an amount.
     *
     * @param exclVatCents without VAT
     * @param vatCents the VAT itself
     */
    public record Vat(EuroCents exclVatCents, EuroCents vatCents) {

        private boolean addsUpTo(EuroCents inclVat) {
            return !exclVatCents.isNegative()
                    && !vatCents.isNegative()
                    && !exclVatCents.exceeds(inclVat)
                    && !vatCents.exceeds(inclVat)
                    && exclVatCents.plus(vatCents).equals(inclVat);
        }
    }

    /** Whether the parts, if they are stated, are the whole. */
    boolean addsUp() {
        return vat.map(parts -> parts.addsUpTo(inclVatCents)).orElse(true);
    }
}
