package nl.veiligwonen.gateway.stream;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Reads a stream of server-sent events as a browser does. */
final class SseClient implements AutoCloseable {

    /** What a browser hands to the page. */
    record Message(String type, String id, String data) {}

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final HttpResponse<InputStream> response;
    private final BufferedReader reader;
    private String lastEventId = "";

    private SseClient(HttpResponse<InputStream> response) {
        this.response = response;
        this.reader = new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8));
    }

    static SseClient open(URI stream, String token, Optional<String> lastEventId) {
        HttpRequest.Builder request = HttpRequest.newBuilder(stream).header("Authorization", "Bearer " + token);
        lastEventId.ifPresent(id -> request.header("Last-Event-ID", id));
        try {
            HttpResponse<InputStream> response =
                    CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            if (response.statusCode() != 200) {
                throw new IllegalStateException("Status " + response.statusCode());
            }
            return new SseClient(response);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    HttpResponse<InputStream> response() {
        return response;
    }

    /** The id from which a browser would resume now. */
    String lastEventId() {
        return lastEventId;
    }

    /** The next message; null when the stream has ended. */
    @Nullable Message next() {
        String type = "message";
        StringBuilder data = new StringBuilder();
        try {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.isEmpty()) {
                    if (!data.isEmpty()) {
                        return new Message(type, lastEventId, data.toString());
                    }
                } else if (line.startsWith("id: ")) {
                    lastEventId = line.substring(4);
                } else if (line.startsWith("event: ")) {
                    type = line.substring(7);
                } else if (line.startsWith("data: ")) {
                    data.append(line, 6, line.length());
                }
            }
            return null;
        } catch (IOException brokenOff) {
            return null;
        }
    }

    /** Reads on until something has been seen or the stream has ended; returns the messages on the way. */
    List<Message> until(Predicate<Message> wanted) {
        List<Message> messages = new ArrayList<>();
        for (Message message = next(); message != null; message = next()) {
            messages.add(message);
            if (wanted.test(message)) {
                return messages;
            }
        }
        throw new IllegalStateException("The stream ended after %d messages".formatted(messages.size()));
    }

    /** Reads on until events about all these cases have come. */
    List<Message> untilAll(Collection<String> subjects) {
        Set<String> missing = new HashSet<>(subjects);
        return until(message -> {
            missing.removeIf(message.data()::contains);
            return missing.isEmpty();
        });
    }

    /** The next line as it comes, heartbeats too. */
    @Nullable String line() throws IOException {
        String line = reader.readLine();
        if (line != null && line.startsWith("id: ")) {
            lastEventId = line.substring(4);
        }
        return line;
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
