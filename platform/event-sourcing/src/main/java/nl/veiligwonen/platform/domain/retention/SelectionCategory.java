package nl.veiligwonen.platform.domain.retention;

import java.util.regex.Pattern;

/**
 * A category of a selection list (resultaat in de selectielijst): what came of a case decides how long it is kept.
 *
 * @param number as the list numbers it, such as {@code 8.2}
 */
public record SelectionCategory(String number) {

    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]?(\\.[1-9][0-9]?){1,3}");

    public SelectionCategory {
        if (!NUMBER.matcher(number).matches()) {
            throw new IllegalArgumentException("A category is numbered like 8.2");
        }
    }
}
