package nl.veiligwonen.platform.web;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A place in an ordered list: the keys, in the order of sorting, of the last item that was given. Opaque to callers.
 *
 * @param keys as text; must hold no personal data, for a cursor travels in a URL
 */
@Schema(
        type = SchemaType.STRING,
        description = "Where to go on: the `next` of the page before (vervolgpunt).",
        examples = "\"Z20wMzQ0\"")
public record Cursor(List<String> keys) {

    private static final String EXPECTED = "must be the next of a page of this list";
    private static final String SEPARATOR = "\u001F";

    public Cursor {
        keys = List.copyOf(keys);
    }

    /** The place after an item with these keys. */
    public static Cursor after(Object... keys) {
        return new Cursor(Arrays.stream(keys).map(Object::toString).toList());
    }

    /**
     * Reads what {@link #toString()} wrote.
     *
     * @throws IllegalArgumentException with a reason for callers, if it did not write this
     */
    @JsonCreator
    public static Cursor valueOf(String text) {
        if (text.isEmpty()) {
            throw new IllegalArgumentException(EXPECTED);
        }
        try {
            String keys = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            return new Cursor(List.of(keys.split(SEPARATOR, -1)));
        } catch (IllegalArgumentException notWritten) {
            throw new IllegalArgumentException(EXPECTED);
        }
    }

    /**
     * A key.
     *
     * @throws ProblemException 400 if the cursor has not that many
     */
    public String key(int index) {
        if (index >= keys.size()) {
            throw unfit();
        }
        return keys.get(index);
    }

    /**
     * A key that is a time.
     *
     * @throws ProblemException 400 if the key is not a time
     */
    public Instant instant(int index) {
        try {
            return Instant.parse(key(index));
        } catch (DateTimeParseException noInstant) {
            throw unfit();
        }
    }

    /**
     * A key that is a whole number.
     *
     * @throws ProblemException 400 if the key is not a number
     */
    public long number(int index) {
        try {
            return Long.parseLong(key(index));
        } catch (NumberFormatException noNumber) {
            throw unfit();
        }
    }

    /**
     * A key that is a UUID.
     *
     * @throws ProblemException 400 if the key is not a UUID
     */
    public UUID uuid(int index) {
        try {
            return UUID.fromString(key(index));
        } catch (IllegalArgumentException noUuid) {
            throw unfit();
        }
    }

    /** The problem of a cursor that does not fit the list it is used on. */
    public static ProblemException unfit() {
        return Problem.invalidInput(List.of(InputError.inQuery("cursor", EXPECTED)))
                .asException();
    }

    @JsonValue
    @Override
    public String toString() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join(SEPARATOR, keys).getBytes(StandardCharsets.UTF_8));
    }
}
