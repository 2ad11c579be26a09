package nl.veiligwonen.funding.overview;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.veiligwonen.platform.web.Cursor;

/** The conditions of a query, put together one by one. */
final class Conditions {

    private final List<String> conditions = new ArrayList<>(List.of("1 = 1"));
    private final Map<String, Object> parameters = new HashMap<>();

    @CanIgnoreReturnValue
    Conditions and(String condition, String parameter, Object value) {
        conditions.add(condition);
        return with(parameter, value);
    }

    @CanIgnoreReturnValue
    Conditions with(String parameter, Object value) {
        parameters.put(parameter, value);
        return this;
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    /** The case in a cursor; a problem 400 if it holds none. */
    static UUID caseId(Cursor cursor, int index) {
        try {
            return UUID.fromString(cursor.key(index));
        } catch (IllegalArgumentException noUuid) {
            throw Cursor.unfit();
        }
    }

    @Override
    public String toString() {
        return String.join(" and ", conditions);
    }
}
