package nl.veiligwonen.local.part;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;

/** Whether and what an address answers. */
public final class HttpProbe {

    /** How long a part may take to answer. Long, for a machine that is busy: a part that is gone refuses at once. */
    static final Duration PATIENCE = Duration.ofSeconds(15);

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    private HttpProbe() {}

    public static boolean answers(String address) throws InterruptedException {
        try {
            return CLIENT.send(get(address), HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false;
        }
    }

    /** What an address answers, whatever its status; empty if it does not. */
    public static Optional<String> text(String address) throws InterruptedException {
        try {
            return Optional.of(CLIENT.send(get(address), HttpResponse.BodyHandlers.ofString())
                    .body());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static HttpRequest get(String address) {
        return HttpRequest.newBuilder(URI.create(address)).timeout(PATIENCE).build();
    }
}
