package nl.veiligwonen.assessment.catalogue;

import java.util.regex.Pattern;

/**
 * A measure as the catalogue knows it, for whatever home.
 *
 * @param code names it in all versions of the catalogue, in kebab-case
 * @param domain the part of life it protects
 * @param kind what kind of thing it is
 * @param name what it is, in English
 * @param dutchName what it is, in Dutch
 */
public record CatalogueItem(String code, MeasureDomain domain, MeasureKind kind, String name, String dutchName) {

    /** The form of a code. */
    public static final String CODE_PATTERN = "[a-z]+(-[a-z0-9]+)*";

    private static final Pattern CODE = Pattern.compile(CODE_PATTERN);

    public CatalogueItem {
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("A code is in kebab-case: " + code);
        }
    }
}
