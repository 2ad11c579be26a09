package nl.veiligwonen.platform.web.input;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the text of a parameter as strictly as a body is read. */
final class ParameterText {

    private static final Set<String> FACTORIES = Set.of("valueOf", "fromString");

    private ParameterText() {}

    /**
     * The value of a text.
     *
     * @return null if the type is not one that is read here
     * @throws UnreadableTextException if the text is not of the type
     */
    static @Nullable Object read(String text, Class<?> type) throws UnreadableTextException {
        try {
            return readUnexplained(text, type);
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            throw new UnreadableTextException(Expected.afterRefusal(unreadable, type));
        }
    }

    private static @Nullable Object readUnexplained(String text, Class<?> type) {
        if (type == String.class) {
            return text;
        } else if (type == int.class || type == Integer.class) {
            return Integer.valueOf(text);
        } else if (type == long.class || type == Long.class) {
            return Long.valueOf(text);
        } else if (type == boolean.class || type == Boolean.class) {
            return truth(text);
        } else if (type == LocalDate.class) {
            return StrictTimes.date(text);
        } else if (type == Instant.class) {
            return StrictTimes.instant(text);
        }
        Optional<Method> factory = factory(type);
        return factory.isPresent() ? made(factory.get(), text) : null;
    }

    private static boolean truth(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException();
        };
    }

    /** The static method by which a type is read from text: Jackson's, or the one that REST knows. */
    static Optional<Method> factory(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> Modifier.isStatic(method.getModifiers()) && Modifier.isPublic(method.getModifiers()))
                .filter(method -> method.isAnnotationPresent(JsonCreator.class) || FACTORIES.contains(method.getName()))
                .filter(method -> Arrays.equals(method.getParameterTypes(), new Class<?>[] {String.class}))
                .findFirst();
    }

    static Object made(Method factory, String text) {
        try {
            return factory.invoke(null, text);
        } catch (InvocationTargetException refused) {
            throw refused.getCause() instanceof IllegalArgumentException expected
                    ? expected
                    : new IllegalStateException("A factory failed", refused.getCause());
        } catch (IllegalAccessException hidden) {
            throw new IllegalStateException(hidden);
        }
    }
}
