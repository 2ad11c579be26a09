package nl.veiligwonen.funding.provision;

import nl.veiligwonen.platform.domain.PersonalData;

/**
 * Why an employer decides as he does (motivering), for the auditor. May tell of the home, so it is kept as personal data.
 *
 * @param text the motivation, in words
 */
public record Motivation(String text) {

    /** The longest it may be, in characters. */
    public static final int MAX_LENGTH = 2_000;

    public Motivation {
        if (text.isBlank() || text.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("A motivation is a text of at most %d characters".formatted(MAX_LENGTH));
        }
    }

    /** What stands in for a text that has been destroyed. */
    public static Motivation destroyed() {
        return new Motivation(PersonalData.DESTROYED);
    }

    /** Withholds the text, so that no log or exception can hold it. */
    @Override
    public String toString() {
        return "Motivation[withheld]";
    }
}
