package nl.veiligwonen.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies a measure of an advice. Opaque: says nothing about what the measure is. */
public record MeasureId(UUID value) {

    /** A new measure. */
    public static MeasureId random() {
        return new MeasureId(UUID.randomUUID());
    }

    /**
     * Reads a measure id.
     *
     * @throws IllegalArgumentException if the text is not a UUID
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static MeasureId of(String text) {
        return new MeasureId(UUID.fromString(text));
    }

    @JsonValue
    @Override
    public String toString() {
        return value.toString();
    }
}
