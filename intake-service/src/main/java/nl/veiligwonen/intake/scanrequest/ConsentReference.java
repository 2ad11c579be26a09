package nl.veiligwonen.intake.scanrequest;

/**
 * Where the organisation keeps the written consent of the office-holder to this request, such as a number in its own
 * register of documents.
 */
public record ConsentReference(String value) {

    /** What a reference may look like: letters, digits and {@code - . _ / :}, at most 100. */
    public static final String PATTERN = "[A-Za-z0-9][A-Za-z0-9._/:-]{0,99}";

    public ConsentReference {
        if (!value.matches(PATTERN)) {
            throw new IllegalArgumentException("A consent reference is at most 100 letters, digits and - . _ / :");
        }
    }
}
