package nl.veiligwonen.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * Identifies a municipality, province or water board by its TOOI code, such as {@code gm0344}, {@code pv26} or
 * {@code ws0155}. Source: https://identifier.overheid.nl/tooi/id/.
 */
public record OrganisationId(String code) {

    private static final Pattern CODE = Pattern.compile("gm[0-9]{4}|pv[0-9]{2}|ws[0-9]{4}");

    public OrganisationId {
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException(
                    "An organisation is gm and four digits, pv and two digits, or ws and four digits");
        }
    }

    /**
     * Reads an organisation id.
     *
     * @throws IllegalArgumentException if the text is not a TOOI code of a municipality, province or water board
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static OrganisationId of(String code) {
        return new OrganisationId(code);
    }

    /** The layer of government that the code is of. */
    public Layer layer() {
        return switch (code.substring(0, 2)) {
            case "gm" -> Layer.MUNICIPALITY;
            case "pv" -> Layer.PROVINCE;
            case "ws" -> Layer.WATER_BOARD;
            default -> throw new IllegalStateException("Not a TOOI code: " + code);
        };
    }

    @JsonValue
    @Override
    public String toString() {
        return code;
    }
}
