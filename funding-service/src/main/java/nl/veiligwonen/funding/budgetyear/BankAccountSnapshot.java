package nl.veiligwonen.funding.budgetyear;

/**
 * A bank account as it was when a payment was released, so that the file for the bank can be made again.
 *
 * @param name the name of the holder, an organisation
 * @param iban its number, without spaces
 */
public record BankAccountSnapshot(String name, String iban) {

    /** Without the number: it has no place in a log. */
    @Override
    public String toString() {
        return "BankAccountSnapshot[name=%s]".formatted(name);
    }
}
