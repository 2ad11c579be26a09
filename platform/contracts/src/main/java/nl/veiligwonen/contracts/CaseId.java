package nl.veiligwonen.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies a case (dossier) in all services. Opaque: a random UUID, says nothing about the person. */
public record CaseId(UUID value) {

    /** A new case. */
    public static CaseId random() {
        return new CaseId(UUID.randomUUID());
    }

    /**
     * Reads a case id.
     *
     * @throws IllegalArgumentException if the text is not a UUID
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static CaseId of(String text) {
        return new CaseId(UUID.fromString(text));
    }

    @JsonValue
    @Override
    public String toString() {
        return value.toString();
    }
}
