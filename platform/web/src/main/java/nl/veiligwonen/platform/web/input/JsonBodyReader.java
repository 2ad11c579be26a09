package nl.veiligwonen.platform.web.input;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import nl.veiligwonen.platform.web.InputError;
import nl.veiligwonen.platform.web.Problem;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo;
import org.jboss.resteasy.reactive.server.spi.ServerMessageBodyReader;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;

/** Reads the body of a request as {@link StrictReader} does. What it gives to a REST method is valid. */
@Provider
@Consumes(MediaType.APPLICATION_JSON)
public class JsonBodyReader implements ServerMessageBodyReader<Object> {

    private final StrictReader reader;
    private final PendingErrors pending;
    private final ReceivedBody received;
    private final LimitedBytes limited;

    @Inject
    public JsonBodyReader(StrictReader reader, PendingErrors pending, ReceivedBody received, LimitedBytes limited) {
        this.reader = reader;
        this.pending = pending;
        this.received = received;
        this.limited = limited;
    }

    @Override
    public boolean isReadable(Class<?> type, Type genericType, ResteasyReactiveResourceInfo method, MediaType sent) {
        return isJson(sent);
    }

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType sent) {
        return isJson(sent);
    }

    private static boolean isJson(MediaType sent) {
        return MediaType.APPLICATION_JSON_TYPE.isCompatible(sent) && !sent.isWildcardSubtype();
    }

    @Override
    public Object readFrom(Class<Object> type, Type genericType, MediaType sent, ServerRequestContext request)
            throws IOException {
        return read(genericType, request.getInputStream());
    }

    @Override
    public Object readFrom(
            Class<Object> type,
            Type genericType,
            Annotation[] annotations,
            MediaType sent,
            MultivaluedMap<String, String> headers,
            InputStream body) {
        return read(genericType, body);
    }

    private Object read(Type type, InputStream body) {
        StrictReader.Reading<Object> reading = reader.read(limited.of(body), reader.type(type));
        if (reading.tree() != null) {
            received.remember(reading.tree());
        }
        List<InputError> errors = new ArrayList<>(pending.all());
        errors.addAll(reading.errors());
        if (reading.value() == null || !errors.isEmpty()) {
            throw Problem.invalidInput(errors).asException();
        }
        return reading.value();
    }
}
