package nl.veiligwonen.local;

import fr.marcwrobel.jbanking.IsoCountry;
import fr.marcwrobel.jbanking.iban.Iban;

/** The bank of demos and tests, which does not exist. */
public final class FictionalBank {

    private static final String CODE = "TEST";

    private FictionalBank() {}

    /**
     * The account of an organisation: right in form, and the same each time.
     *
     * @param organisation its TOOI code
     */
    public static String ibanOf(String organisation) {
        int layer =
                switch (organisation.substring(0, 2)) {
                    case "gm" -> 0;
                    case "pv" -> 1;
                    case "ws" -> 2;
                    default -> throw new IllegalArgumentException(organisation);
                };
        int number = Integer.parseInt(organisation.substring(2));
        return new Iban(IsoCountry.NL, "%s%d%09d".formatted(CODE, layer, number)).toString();
    }
}
