package nl.veiligwonen.intake.overview;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import nl.veiligwonen.intake.scanrequest.PersonAndHome;
import nl.veiligwonen.platform.personaldata.Fingerprints;

/**
 * By what a case can be found of which somebody knows the person or the home: keyed fingerprints, of the one and of the
 * other, with keys of their own. Who reads the list of requests learns of nobody by them, and they don't tell which case
 * of {@code intake.open_case} it is. Exact but for capitals, accents, spaces and full stops; nothing can be guessed at with
 * part of a name. Every method works in the running transaction.
 */
@Singleton
public class SoughtPeople {

    private static final String PERSON = "search-person";
    private static final String HOME = "search-home";

    private final Fingerprints fingerprints;

    @Inject
    public SoughtPeople(Fingerprints fingerprints) {
        this.fingerprints = fingerprints;
    }

    /** The fingerprint of an office-holder. */
    public byte[] person(String name) {
        return fingerprints.of(PERSON, PersonAndHome.person(name));
    }

    /** The fingerprint of a home. */
    public byte[] home(String postalCode, String houseNumber) {
        return fingerprints.of(HOME, PersonAndHome.home(postalCode, houseNumber));
    }
}
