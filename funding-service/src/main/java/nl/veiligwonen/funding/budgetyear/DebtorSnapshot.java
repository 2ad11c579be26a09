package nl.veiligwonen.funding.budgetyear;

import java.util.Optional;

/**
 * The account of the ministry as it was when a batch was released, so that the file for the bank can be made again.
 *
 * @param name the name of the holder
 * @param iban its number, without spaces
 * @param bic the bank, by its code of ISO 9362; empty if the number says enough
 */
public record DebtorSnapshot(String name, String iban, Optional<String> bic) {

    /** Without the number: it has no place in a log. */
    @Override
    public String toString() {
        return "DebtorSnapshot[name=%s]".formatted(name);
    }
}
