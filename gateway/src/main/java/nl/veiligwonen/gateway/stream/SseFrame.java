package nl.veiligwonen.gateway.stream;

import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.util.Optional;
import nl.veiligwonen.gateway.feed.Delivery;
import nl.veiligwonen.gateway.feed.Position;

/** How things are written as server-sent events (HTML standard, 9.2). */
final class SseFrame {

    private SseFrame() {}

    /** The first thing on a stream: how long to wait before reconnecting, and where the stream begins. */
    static Buffer opening(Duration reconnect, Optional<Position> seen) {
        return Buffer.buffer("retry: " + reconnect.toMillis() + "\n" + id(seen) + ": welcome\n\n");
    }

    /** An event: one line of JSON as data, so no line can end it early. */
    static void append(Buffer buffer, Delivery delivery) {
        buffer.appendString("event: ")
                .appendString(delivery.event().type())
                .appendString("\nid: ")
                .appendString(delivery.after().toString())
                .appendString("\ndata: ")
                .appendString(delivery.event().cloudEvent())
                .appendString("\n\n");
    }

    /**
     * A comment that shows that the stream lives. It moves the client's last event id past what was not for him, without
     * raising an event: a client who sees little then need not be brought back from far.
     */
    static Buffer heartbeat(Optional<Position> seen) {
        return Buffer.buffer(": heartbeat\n" + id(seen) + "\n");
    }

    private static String id(Optional<Position> seen) {
        return seen.map(position -> "id: " + position + "\n").orElse("");
    }
}
