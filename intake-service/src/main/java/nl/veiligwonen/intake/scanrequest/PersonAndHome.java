package nl.veiligwonen.intake.scanrequest;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Who lives where, written in one way: two requests about the same person and home have equal ones, however the name and
 * the address were typed. Capitals, accents, spaces and full stops make no difference; the street and the place follow
 * from postal code and house number.
 *
 * @param person the name
 * @param home the postal code and the house number
 */
public record PersonAndHome(String person, String home) {

    /** The person and home of an application. */
    public static PersonAndHome of(ScanApplication application) {
        return new PersonAndHome(
                person(application.officeHolder().value()),
                home(application.home().postalCode(), application.home().houseNumber()));
    }

    /** A name, written in one way. */
    public static String person(String name) {
        return plain(name);
    }

    /** A home, written in one way. */
    public static String home(String postalCode, String houseNumber) {
        return plain(postalCode) + "|" + plain(houseNumber);
    }

    /** Both together: the name, the postal code and the house number. */
    public String text() {
        return person + "|" + home;
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]", "");
    }

    /** Withholds who and where, so that no log or exception can hold it. */
    @Override
    public String toString() {
        return "PersonAndHome[withheld]";
    }
}
