package nl.veiligwonen.funding.audit;

import java.math.BigDecimal;
import nl.veiligwonen.contracts.EuroCents;

/** Amounts in euros with two decimals, as the files of others have them: exact, without floating point. */
final class Decimals {

    private static final int CENTS = 2;

    private Decimals() {}

    /** Such as {@code -2500000.00}. */
    static String of(EuroCents amount) {
        return decimal(amount).toPlainString();
    }

    static BigDecimal decimal(EuroCents amount) {
        return BigDecimal.valueOf(amount.value(), CENTS);
    }

    /**
     * Reads what {@link #of} wrote, or a program of others that counts in euros.
     *
     * @throws ArithmeticException if it is no whole number of cents
     * @throws NumberFormatException if it is no number
     */
    static EuroCents read(String text) {
        return EuroCents.of(new BigDecimal(text).movePointRight(CENTS).longValueExact());
    }
}
