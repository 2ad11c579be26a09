package nl.veiligwonen.platform.web.input;

import com.fasterxml.jackson.annotation.JsonCreator;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/** Takes identifiers such as {@code CaseId} in paths and queries: what Jackson reads from text by a static method. */
@Provider
public class IdentifierParameters implements ParamConverterProvider {

    @Override
    public <T> @Nullable ParamConverter<T> getConverter(
            Class<T> type, @Nullable Type genericType, Annotation @Nullable [] annotations) {
        return ParameterText.factory(type)
                .filter(factory -> factory.isAnnotationPresent(JsonCreator.class))
                .map(factory -> new Identifier<>(type, factory))
                .orElse(null);
    }

    private record Identifier<T>(Class<T> type, Method factory) implements ParamConverter<T> {

        @Override
        public T fromString(String text) {
            return type.cast(ParameterText.made(factory, text));
        }

        @Override
        public String toString(T value) {
            return value.toString();
        }
    }
}
