package nl.veiligwonen.funding.bankaccount;

/**
 * Why something is done with an account of an organisation, for whoever looks at it later. No room for anything about
 * persons.
 *
 * @param text a sentence or two
 */
public record Remark(String text) {

    /** The longest it may be, in characters. */
    public static final int MAX_LENGTH = 300;

    public Remark {
        if (text.isBlank() || text.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("A remark is a text of at most %d characters".formatted(MAX_LENGTH));
        }
    }
}
