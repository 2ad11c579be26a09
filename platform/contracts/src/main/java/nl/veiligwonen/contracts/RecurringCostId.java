package nl.veiligwonen.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies a cost that returns every month. Opaque: says nothing about what it is for. */
public record RecurringCostId(UUID value) {

    /** A new one. */
    public static RecurringCostId random() {
        return new RecurringCostId(UUID.randomUUID());
    }

    /**
     * Reads the id of a recurring cost.
     *
     * @throws IllegalArgumentException if the text is not a UUID
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static RecurringCostId of(String text) {
        return new RecurringCostId(UUID.fromString(text));
    }

    @JsonValue
    @Override
    public String toString() {
        return value.toString();
    }
}
