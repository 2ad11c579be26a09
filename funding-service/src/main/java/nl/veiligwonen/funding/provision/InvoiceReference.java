package nl.veiligwonen.funding.provision;

import java.util.regex.Pattern;

/** Where the employer keeps the invoice (factuurkenmerk): evidence of a declared cost. Not personal data. */
public record InvoiceReference(String value) {

    /** What it may look like: 1 to 64 letters, digits and {@code - . _ / :}. */
    public static final String PATTERN = "[A-Za-z0-9][A-Za-z0-9._/:-]{0,63}";

    private static final Pattern FORM = Pattern.compile(PATTERN);

    public InvoiceReference {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("An invoice reference is 1 to 64 letters, digits and - . _ / :");
        }
    }
}
