package nl.veiligwonen.funding.budgetyear;

import java.util.regex.Pattern;

/**
 * Where a decision can be found: the number of a document, or where it was announced, such as {@code Stcrt. 2026, 1234}.
 * Short and without free text, so that it can't tell about a person.
 *
 * @param value 1 to 40 letters, digits, spaces and {@code . , - /}, of which at least one is a digit
 */
public record DecisionReference(String value) {

    /** What a reference looks like. */
    public static final String PATTERN = "^(?=.*[0-9])[A-Za-z0-9.,/\\- ]{1,40}$";

    private static final Pattern FORM = Pattern.compile(PATTERN);

    public DecisionReference {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "A reference has 1 to 40 letters, digits, spaces or . , - / and at least one digit");
        }
    }

    /**
     * A reference as it is written.
     *
     * @throws IllegalArgumentException if it does not look like one
     */
    public static DecisionReference of(String value) {
        return new DecisionReference(value);
    }
}
