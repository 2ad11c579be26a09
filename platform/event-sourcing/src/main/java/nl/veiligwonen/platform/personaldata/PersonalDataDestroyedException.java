package nl.veiligwonen.platform.personaldata;

import nl.veiligwonen.platform.domain.PersonalData.Purpose;

/** The key of a case and purpose is no longer there: what it encrypted can't be read by anyone any more. */
public final class PersonalDataDestroyedException extends RuntimeException {
    public PersonalDataDestroyedException(Purpose purpose) {
        super("The personal data kept for " + purpose + " has been destroyed");
    }
}
