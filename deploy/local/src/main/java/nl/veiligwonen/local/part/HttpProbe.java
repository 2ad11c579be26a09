package nl.veiligwonen.local.part;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import nl.veiligwonen.local.certificate.Trust;
import org.jspecify.annotations.Nullable;

/** Whether and what an address answers. */
public final class HttpProbe {

    /** How long a part may take to answer. Long, for a machine that is busy: a part that is gone refuses at once. */
    static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Trust trust;
    private @Nullable HttpClient client;

    /** Probes addresses of a suite, by TLS those that this trusts. */
    public HttpProbe(Trust trust) {
        this.trust = trust;
    }

    public boolean answers(String address) throws InterruptedException {
        try {
            return client(address)
                            .send(get(address), HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false;
        }
    }

    /** What an address answers, whatever its status; empty if it does not. */
    public Optional<String> text(String address) throws InterruptedException {
        try {
            return Optional.of(client(address)
                    .send(get(address), HttpResponse.BodyHandlers.ofString())
                    .body());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Made when it is needed: before that, there may be no certificates. */
    private synchronized HttpClient client(String address) {
        HttpClient known = client;
        if (known == null) {
            HttpClient.Builder builder =
                    HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE);
            known = (address.startsWith("https:") ? builder.sslContext(trust.context()) : builder).build();
            client = known;
        }
        return known;
    }

    private static HttpRequest get(String address) {
        return HttpRequest.newBuilder(URI.create(address)).timeout(PATIENCE).build();
    }
}
