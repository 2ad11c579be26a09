package nl.veiligwonen.platform.web.openapi;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import nl.veiligwonen.platform.web.Problem;

/** Problem documents as examples. */
final class ProblemExample {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    private ProblemExample() {}

    /** A problem as it would be sent. */
    static Map<String, Object> of(Problem problem) {
        return MAPPER.convertValue(problem, OBJECT);
    }
}
