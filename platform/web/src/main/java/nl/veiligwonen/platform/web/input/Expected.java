package nl.veiligwonen.platform.web.input;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.lang.reflect.Executable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says in words what a value of a type looks like. */
final class Expected {

    private static final Set<Class<?>> WHOLE_NUMBERS =
            Set.of(int.class, Integer.class, long.class, Long.class, short.class, Short.class, BigInteger.class);
    private static final Set<Class<?>> NUMBERS =
            Set.of(double.class, Double.class, float.class, Float.class, BigDecimal.class, Number.class);

    private Expected() {}

    /** What a value of this type must be, such as {@code must be a whole number}. */
    static String of(@Nullable Class<?> type) {
        if (type == null) {
            return "is not valid";
        } else if (type.isEnum()) {
            return "must be one of "
                    + Arrays.stream(type.getEnumConstants())
                            .map(Object::toString)
                            .collect(Collectors.joining(", "));
        } else if (WHOLE_NUMBERS.contains(type)) {
            return "must be a whole number";
        } else if (NUMBERS.contains(type)) {
            return "must be a number";
        } else if (type == boolean.class || type == Boolean.class) {
            return "must be true or false";
        } else if (type == String.class) {
            return "must be text";
        } else if (type == LocalDate.class) {
            return "must be a date such as 2026-03-31";
        } else if (type == Instant.class) {
            return "must be a time with its offset such as 2026-03-31T12:00:00Z";
        } else if (type == UUID.class) {
            return "must be a UUID";
        } else if (Collection.class.isAssignableFrom(type) || type.isArray()) {
            return "must be a list";
        }
        return single(type).map(Expected::of).orElse("must be an object");
    }

    /** What is wrong with a value that a constructor or factory has refused. */
    static String afterRefusal(@Nullable Throwable refusal, Class<?> type) {
        return refusal instanceof IllegalArgumentException && isOurs(refusal) && refusal.getMessage() != null
                ? decapitalised(refusal.getMessage())
                : of(type);
    }

    /** The messages of our own types say what is expected and never repeat the value; those of others might. */
    private static boolean isOurs(Throwable refusal) {
        StackTraceElement[] trace = refusal.getStackTrace();
        return trace.length > 0 && trace[0].getClassName().startsWith("nl.veiligwonen.");
    }

    private static String decapitalised(String message) {
        return Character.toLowerCase(message.charAt(0)) + message.substring(1);
    }

    /** What a type wraps, if it is written as one value: an identifier as text or a UUID, an amount as a number. */
    private static Optional<Class<?>> single(Class<?> type) {
        if (type.isRecord()
                && type.getRecordComponents().length == 1
                && type.getRecordComponents()[0].getType() == UUID.class) {
            return Optional.of(UUID.class);
        }
        return Stream.<Executable>concat(
                        Arrays.stream(type.getDeclaredMethods()), Arrays.stream(type.getDeclaredConstructors()))
                .filter(executable -> executable.isAnnotationPresent(JsonCreator.class))
                .filter(executable -> executable.getParameterCount() == 1)
                .<Class<?>>map(executable -> executable.getParameterTypes()[0])
                .findFirst();
    }
}
