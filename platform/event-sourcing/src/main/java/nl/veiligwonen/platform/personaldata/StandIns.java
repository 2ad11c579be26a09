package nl.veiligwonen.platform.personaldata;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.Optional;
import nl.veiligwonen.platform.domain.PersonalData;

/**
 * What stands in the place of personal data that was destroyed, so that history still folds. A type of the domain says
 * what stands in for it, with a static method {@code destroyed()}; what has no words of its own (a choice, a day) is told by
 * the first of its kind, and whoever shows it leaves it out.
 */
public final class StandIns {

    private static final String FACTORY = "destroyed";

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(new Jdk8Module())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private StandIns() {}

    /**
     * The JSON of what stands in for a value of this type.
     *
     * @throws IllegalStateException if nothing does; a test of every service looks for such types
     */
    public static JsonNode of(Type type) {
        if (type instanceof ParameterizedType generic && generic.getRawType() == Optional.class) {
            return JsonNodeFactory.instance.nullNode();
        }
        if (type == String.class) {
            return JsonNodeFactory.instance.textNode(PersonalData.DESTROYED);
        }
        if (type == LocalDate.class) {
            return MAPPER.valueToTree(LocalDate.EPOCH);
        }
        if (type instanceof Class<?> choice && choice.isEnum()) {
            return MAPPER.valueToTree(choice.getEnumConstants()[0]);
        }
        return MAPPER.valueToTree(made(type));
    }

    private static Object made(Type type) {
        try {
            if (type instanceof Class<?> known) {
                Method factory = known.getMethod(FACTORY);
                if (Modifier.isStatic(factory.getModifiers()) && factory.getReturnType() == known) {
                    return factory.invoke(null);
                }
            }
        } catch (ReflectiveOperationException missing) {
            throw new IllegalStateException(
                    "Nothing stands in for " + type.getTypeName() + ": give it a static method destroyed()", missing);
        }
        throw new IllegalStateException("Nothing stands in for " + type.getTypeName());
    }
}
