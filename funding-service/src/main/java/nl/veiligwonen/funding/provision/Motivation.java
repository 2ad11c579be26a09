package nl.veiligwonen.funding.provision;

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

    /** Withholds the text, so that no log or exception can hold it. */
    @Override
    public String toString() {
        return "Motivation[withheld]";
    }
}
