package nl.veiligwonen.platform.personaldata;

/**
 * The key of a case and purpose has been destroyed: what it encrypted can't be read by anyone any more, and nothing more is
 * kept for that purpose.
 */
public final class PersonalDataDestroyedException extends RuntimeException {

    private final String purpose;

    PersonalDataDestroyedException(KeyName key) {
        super("The personal data kept for " + key.purpose() + " has been destroyed");
        this.purpose = key.purpose();
    }

    /** What the data was kept for, such as {@code IDENTITY}. */
    public String purpose() {
        return purpose;
    }
}
