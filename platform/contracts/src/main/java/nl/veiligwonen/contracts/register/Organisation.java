package nl.veiligwonen.contracts.register;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import nl.veiligwonen.contracts.Layer;
import nl.veiligwonen.contracts.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * A municipality, province or water board. A merger ends one organisation and begins another with a code of its own; a
 * change of name does not.
 *
 * @param id its TOOI code
 * @param name its official name, with its kind, such as {@code gemeente Utrecht}
 * @param province the province it lies in; only for a municipality
 * @param validFrom the first day on which it existed; null if that was before the register began
 * @param validUntil the last day on which it existed; null if it still does
 */
@JsonPropertyOrder({"id", "name", "province", "validFrom", "validUntil"})
public record Organisation(
        OrganisationId id,
        String name,
        @Nullable OrganisationId province,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validUntil) {

    public Organisation {
        if (name.isBlank()) {
            throw new IllegalArgumentException(id + " has no name");
        }
        if ((id.layer() == Layer.MUNICIPALITY) != (province != null)) {
            throw new IllegalArgumentException(id + ": a municipality lies in a province, nothing else does");
        }
        if (validFrom != null && validUntil != null && validUntil.isBefore(validFrom)) {
            throw new IllegalArgumentException(id + " ends before it begins");
        }
    }

    /** The layer of government it is of. */
    public Layer layer() {
        return id.layer();
    }

    /** Whether it existed on a day; its first and its last day count. */
    public boolean isValidOn(LocalDate day) {
        return (validFrom == null || !day.isBefore(validFrom)) && (validUntil == null || !day.isAfter(validUntil));
    }
}
