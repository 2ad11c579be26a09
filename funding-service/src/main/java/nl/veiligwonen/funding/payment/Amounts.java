package nl.veiligwonen.funding.payment;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import nl.veiligwonen.contracts.EuroCents;

/** Amounts as files of ISO 20022 have them: euros with two decimals. */
final class Amounts {

    /** The only currency of SEPA. */
    static final String EURO = "EUR";

    private static final int DECIMALS = 2;

    /** A number as XML has it (xs:decimal), at a length that amounts have; Java takes more for one. */
    private static final Pattern DECIMAL = Pattern.compile("\\+?[0-9]{1,18}(\\.[0-9]{0,18})?");

    private Amounts() {}

    static String written(EuroCents amount) {
        return BigDecimal.valueOf(amount.value(), DECIMALS).toPlainString();
    }

    /**
     * An amount that was written with whatever number of decimals.
     *
     * @throws ArithmeticException if it is no whole number of cents, or far too much
     * @throws NumberFormatException if it is no number
     */
    static EuroCents read(String written) {
        if (!DECIMAL.matcher(written).matches()) {
            throw new NumberFormatException("No amount");
        }
        return EuroCents.of(new BigDecimal(written).movePointRight(DECIMALS).longValueExact());
    }
}
