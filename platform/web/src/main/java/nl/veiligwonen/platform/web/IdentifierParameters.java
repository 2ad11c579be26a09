package nl.veiligwonen.platform.web;

import com.fasterxml.jackson.annotation.JsonCreator;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Takes identifiers such as {@code CaseId} in paths and queries: any type that Jackson reads from one string by a static
 * method {@code of}.
 */
@Provider
public class IdentifierParameters implements ParamConverterProvider {

    @Override
    public <T> @Nullable ParamConverter<T> getConverter(
            Class<T> type, @Nullable Type genericType, Annotation @Nullable [] annotations) {
        return factory(type).map(of -> new Identifier<>(type, of)).orElse(null);
    }

    private static Optional<Method> factory(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(JsonCreator.class))
                .filter(method -> Modifier.isStatic(method.getModifiers()))
                .filter(method -> Arrays.equals(method.getParameterTypes(), new Class<?>[] {String.class}))
                .findFirst();
    }

    private record Identifier<T>(Class<T> type, Method of) implements ParamConverter<T> {

        @Override
        public T fromString(String text) {
            try {
                return type.cast(of.invoke(null, text));
            } catch (InvocationTargetException refused) {
                throw new IllegalArgumentException("Not an identifier", refused.getCause());
            } catch (IllegalAccessException hidden) {
                throw new IllegalStateException(hidden);
            }
        }

        @Override
        public String toString(T value) {
            return value.toString();
        }
    }
}
