package nl.veiligwonen.platform.service.search;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The conditions of a query on a read model, put together one by one; none at first, so that all rows meet them. */
public final class Conditions {

    private final List<String> conditions = new ArrayList<>(List.of("1 = 1"));
    private final Map<String, Object> parameters = new HashMap<>();

    /** Adds a condition that has one parameter. */
    @CanIgnoreReturnValue
    public Conditions and(String condition, String parameter, Object value) {
        conditions.add(condition);
        return with(parameter, value);
    }

    /** Gives another parameter of a condition its value. */
    @CanIgnoreReturnValue
    public Conditions with(String parameter, Object value) {
        parameters.put(parameter, value);
        return this;
    }

    /** Adds that a field has this value, if one is asked for. */
    @CanIgnoreReturnValue
    public Conditions equal(String field, Optional<?> value) {
        return equal(field, field, value);
    }

    /** Adds that a field has this value, if one is asked for, under a parameter of another name. */
    @CanIgnoreReturnValue
    public Conditions equal(String field, String parameter, Optional<?> value) {
        value.ifPresent(wanted -> and("%s = :%s".formatted(field, parameter), parameter, wanted));
        return this;
    }

    /** Adds that a field has one of these values; nothing if there are none to choose from. */
    @CanIgnoreReturnValue
    public Conditions oneOf(String field, Collection<?> values) {
        return values.isEmpty() ? this : and("%s in (:%s)".formatted(field, field), field, values);
    }

    /** Adds that a moment lies in a period. */
    @CanIgnoreReturnValue
    public Conditions within(String field, Period period) {
        period.from().ifPresent(from -> and("%s >= :%sFrom".formatted(field, field), field + "From", from));
        period.before().ifPresent(before -> and("%s < :%sBefore".formatted(field, field), field + "Before", before));
        return this;
    }

    /** The parameters of all conditions. */
    public Map<String, Object> parameters() {
        return parameters;
    }

    /** The conditions as a query has them. */
    @Override
    public String toString() {
        return String.join(" and ", conditions);
    }
}
