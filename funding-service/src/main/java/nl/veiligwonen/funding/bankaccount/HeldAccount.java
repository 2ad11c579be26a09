package nl.veiligwonen.funding.bankaccount;

import nl.veiligwonen.funding.payment.Iban;
import nl.veiligwonen.funding.payment.SepaText;

/**
 * A bank account and who holds it.
 *
 * @param holder the name in which the account stands, as a bank takes it: the name of an organisation, never of a person
 */
public record HeldAccount(Iban iban, String holder) {

    public HeldAccount {
        if (SepaText.of(holder, SepaText.MAX_NAME).filter(holder::equals).isEmpty()) {
            throw new IllegalArgumentException(
                    "A holder is at most %d characters that a bank takes".formatted(SepaText.MAX_NAME));
        }
    }
}
