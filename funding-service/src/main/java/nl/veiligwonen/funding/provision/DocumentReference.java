package nl.veiligwonen.funding.provision;

import java.util.regex.Pattern;

/**
 * Where the employer keeps a document (kenmerk): an invoice, a risk inventory, a plan of action. Evidence that an auditor
 * can ask for. Not personal data, and no room for prose.
 */
public record DocumentReference(String value) {

    /** What it may look like: 1 to 64 letters, digits and {@code - . _ / :}. */
    public static final String PATTERN = "[A-Za-z0-9][A-Za-z0-9._/:-]{0,63}";

    private static final Pattern FORM = Pattern.compile(PATTERN);

    public DocumentReference {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("A reference is 1 to 64 letters, digits and - . _ / :");
        }
    }
}
