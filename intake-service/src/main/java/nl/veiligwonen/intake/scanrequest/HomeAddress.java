package nl.veiligwonen.intake.scanrequest;

import nl.veiligwonen.contracts.Layer;
import nl.veiligwonen.contracts.OrganisationId;
import nl.veiligwonen.platform.domain.PersonalData;

/**
 * Where the office-holder lives (woonplek).
 *
 * @param street the name of the street
 * @param houseNumber the number with its letter or addition, such as {@code 12a}
 * @param postalCode four digits and two capitals, without a space between them
 * @param city the place, which is not always a municipality
 * @param municipality the municipality in which it lies
 * @param province the province in which that municipality lies, as the register of organisations had it on the day of
 *     the request
 */
public record HomeAddress(
        String street,
        String houseNumber,
        String postalCode,
        String city,
        OrganisationId municipality,
        OrganisationId province) {

    /** The longest name of a street or place, in characters. */
    public static final int MAX_LENGTH = 80;

    /** One line, not blank. */
    public static final String LINE = "\\P{Cntrl}*\\p{L}\\P{Cntrl}*";

    /** A number of at most five digits, with a letter or an addition. */
    public static final String HOUSE_NUMBER = "[1-9][0-9]{0,4}([A-Za-z][A-Za-z0-9]{0,5}|[ -][A-Za-z0-9]{1,6})?";

    /** A Dutch postal code (postcode). */
    public static final String POSTAL_CODE = "[1-9][0-9]{3}[A-Z]{2}";

    public HomeAddress {
        require(street.length() <= MAX_LENGTH && street.matches(LINE), "A street is one line");
        require(houseNumber.matches(HOUSE_NUMBER), "A house number is a number, with an addition or not");
        require(postalCode.matches(POSTAL_CODE), "A postal code is four digits and two capitals");
        require(city.length() <= MAX_LENGTH && city.matches(LINE), "A city is one line");
        require(municipality.layer() == Layer.MUNICIPALITY, "A home lies in a municipality");
        require(province.layer() == Layer.PROVINCE, "A municipality lies in a province");
    }

    /** What stands in for an address that has been destroyed: there is no such place. */
    static HomeAddress destroyed() {
        return new HomeAddress(
                PersonalData.DESTROYED,
                "1",
                "1000AA",
                PersonalData.DESTROYED,
                OrganisationId.of("gm0000"),
                OrganisationId.of("pv00"));
    }

    /** Withholds the address, so that no log or exception can hold it. */
    @Override
    public String toString() {
        return "HomeAddress[withheld]";
    }

    private static void require(boolean condition, String rule) {
        if (!condition) {
            throw new IllegalArgumentException(rule);
        }
    }
}
