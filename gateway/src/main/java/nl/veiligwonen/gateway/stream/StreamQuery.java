package nl.veiligwonen.gateway.stream;

import io.vertx.core.http.HttpServerRequest;
import nl.veiligwonen.gateway.feed.Position;
import nl.veiligwonen.gateway.feed.Start;
import nl.veiligwonen.platform.web.InputError;
import org.jspecify.annotations.Nullable;

/** From where a caller wants the stream. */
sealed interface StreamQuery {

    /** It says where to start. */
    record Valid(Start start) implements StreamQuery {}

    /** It can't be understood. */
    record Invalid(InputError error) implements StreamQuery {}

    String HEADER = "Last-Event-ID";
    String PARAMETER = "lastEventId";
    String FROM = "from";

    /** How many recent events {@code from=recent} gives at most. */
    int RECENT = 50;

    /**
     * Reads a request. The header, which a browser sends when it reconnects, goes before the query, which stays the same
     * then.
     */
    static StreamQuery of(HttpServerRequest request) {
        for (String name : request.params().names()) {
            if (!name.equals(PARAMETER) && !name.equals(FROM)) {
                return new Invalid(InputError.inQuery(name, "is not known here"));
            }
        }
        String header = request.getHeader(HEADER);
        if (header != null && !header.isEmpty()) {
            return after(InputError.Part.HEADER, HEADER, header);
        }
        String parameter = request.getParam(PARAMETER);
        if (parameter != null) {
            return after(InputError.Part.QUERY, PARAMETER, parameter);
        }
        return from(request.getParam(FROM));
    }

    static InputError notAnId(InputError.Part in, String name) {
        return new InputError(in, null, name, "must be the id of an event of this stream");
    }

    private static StreamQuery after(InputError.Part in, String name, String text) {
        return Position.parse(text)
                .<StreamQuery>map(position -> new Valid(new Start.After(position)))
                .orElseGet(() -> new Invalid(notAnId(in, name)));
    }

    private static StreamQuery from(@Nullable String from) {
        return switch (from) {
            case null -> new Valid(new Start.Now());
            case "start" -> new Valid(new Start.After(Position.START));
            case "recent" -> new Valid(new Start.Recent(RECENT));
            default ->
                new Invalid(InputError.inQuery(FROM, "must be start, recent, or absent for what happens from now on"));
        };
    }
}
