package nl.veiligwonen.funding.payment;

import fr.marcwrobel.jbanking.bic.Bic;
import java.util.Optional;

/**
 * Who pays, from which account.
 *
 * @param name in characters that banks take
 * @param bic the bank, by its code of ISO 9362; empty if the number of the account says enough, as it does within SEPA
 */
public record Debtor(String name, Iban iban, Optional<String> bic) {

    public Debtor {
        name = SepaText.required("The name of who pays", name, SepaText.MAX_NAME);
        if (bic.filter(code -> !Bic.isValid(code)).isPresent()) {
            throw new IllegalArgumentException("The code of a bank (BIC) is 8 or 11 letters and digits (ISO 9362)");
        }
    }
}
