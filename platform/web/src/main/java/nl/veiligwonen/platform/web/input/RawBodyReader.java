package nl.veiligwonen.platform.web.input;

import jakarta.inject.Inject;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo;
import org.jboss.resteasy.reactive.server.spi.ServerMessageBodyReader;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;

/** Reads a body as it is. What was found wrong with the rest of the request is told before a REST method is called. */
@Provider
public class RawBodyReader implements ServerMessageBodyReader<RawBody> {

    private final PendingErrors pending;
    private final ReceivedBody received;
    private final LimitedBytes limited;

    @Inject
    public RawBodyReader(PendingErrors pending, ReceivedBody received, LimitedBytes limited) {
        this.pending = pending;
        this.received = received;
        this.limited = limited;
    }

    @Override
    public boolean isReadable(Class<?> type, Type genericType, ResteasyReactiveResourceInfo method, MediaType sent) {
        return type == RawBody.class;
    }

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType sent) {
        return type == RawBody.class;
    }

    @Override
    public RawBody readFrom(Class<RawBody> type, Type genericType, MediaType sent, ServerRequestContext request)
            throws IOException {
        return read(sent, request.getInputStream());
    }

    @Override
    public RawBody readFrom(
            Class<RawBody> type,
            Type genericType,
            Annotation[] annotations,
            MediaType sent,
            MultivaluedMap<String, String> headers,
            InputStream body) {
        return read(sent, body);
    }

    private RawBody read(MediaType sent, InputStream body) {
        RawBody raw = new RawBody(limited.of(body), sent);
        received.remember(raw);
        pending.throwIfAny();
        return raw;
    }
}
