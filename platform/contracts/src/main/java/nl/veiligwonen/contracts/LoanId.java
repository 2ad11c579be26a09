package nl.veiligwonen.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies something that was lent. Opaque: says nothing about what was lent. */
public record LoanId(UUID value) {

    /** A new one. */
    public static LoanId random() {
        return new LoanId(UUID.randomUUID());
    }

    /**
     * Reads the id of a loan.
     *
     * @throws IllegalArgumentException if the text is not a UUID
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static LoanId of(String text) {
        return new LoanId(UUID.fromString(text));
    }

    @JsonValue
    @Override
    public String toString() {
        return value.toString();
    }
}
