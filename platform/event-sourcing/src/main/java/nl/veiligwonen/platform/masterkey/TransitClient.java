package nl.veiligwonen.platform.masterkey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** Calls a transit secrets engine. Nothing of what is sent or answered is in any message, apart from the status. */
final class TransitClient {

    private static final String SETTINGS = "veiligwonen.personal-data.transit";

    private final MasterKeyConfig.Transit config;
    private final URI address;
    private final Path tokenFile;
    private final HttpClient client;
    private final ObjectMapper mapper = new ObjectMapper();

    TransitClient(MasterKeyConfig.Transit config) {
        this.config = config;
        this.address = set(config.address(), "address");
        this.tokenFile = set(config.tokenFile(), "token-file");
        refusePlainHttp(address);
        HttpClient.Builder builder = HttpClient.newBuilder().connectTimeout(config.patience());
        config.trustFile().ifPresent(file -> builder.sslContext(trusting(file)));
        this.client = builder.build();
    }

    private static <T> T set(Optional<T> value, String setting) {
        return value.orElseThrow(() -> new MasterKeyException("Set %s.%s".formatted(SETTINGS, setting)));
    }

    /** Asks for something that changes nothing. */
    JsonNode get(String path) {
        return send(request(path).GET());
    }

    /** Asks for something to be done; gives the data of the answer, which is empty if there is none. */
    JsonNode post(String path, ObjectNode body) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body.toString())));
    }

    ObjectNode body() {
        return mapper.createObjectNode();
    }

    private HttpRequest.Builder request(String path) {
        String token = SecretFile.read(
                        tokenFile, "The file with the token for the key-management system", SETTINGS + ".token-file")
                .strip();
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        address.resolve("/v1/%s/%s".formatted(config.mount(), path)))
                .timeout(config.patience())
                .header("X-Vault-Token", token)
                .header("X-Vault-Request", "true");
        config.namespace().ifPresent(namespace -> request.header("X-Vault-Namespace", namespace));
        return request;
    }

    private JsonNode send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            int status = answer.statusCode();
            if (status / 100 == 2) {
                return mapper.readTree(answer.body().isEmpty() ? "{}" : answer.body())
                        .path("data");
            }
            throw refusal(status);
        } catch (IOException unreachable) {
            throw new MasterKeyAwayException(
                    "The key-management system does not answer (%s): is %s.address right, and is its certificate trusted?"
                            .formatted(unreachable.getClass().getSimpleName(), SETTINGS));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new MasterKeyAwayException("The key-management system was not waited for", stopped);
        }
    }

    /** Too many requests, sealed, in standby or out of order: all that passes. */
    private MasterKeyException refusal(int status) {
        return switch (status) {
            case 403 ->
                new MasterKeyException(
                        "The key-management system lets the token in %s not do this (status 403): renew it, or its policy"
                                .formatted(tokenFile));
            case 404 ->
                new MasterKeyException("The key-management system has no key %s at %s (status 404)"
                        .formatted(config.key(), config.mount()));
            case 412, 429, 472, 473, 500, 502, 503, 504 ->
                new MasterKeyAwayException("The key-management system can't answer now (status %d)".formatted(status));
            default -> new MasterKeyException("The key-management system refuses (status %d)".formatted(status));
        };
    }

    private static void refusePlainHttp(URI address) {
        boolean encrypted = "https".equals(address.getScheme());
        if (!encrypted && !("http".equals(address.getScheme()) && isThisMachine(address.getHost()))) {
            throw new MasterKeyException(
                    "%s.address must begin with https: keys travel to it and back".formatted(SETTINGS));
        }
    }

    private static boolean isThisMachine(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (IOException unknown) {
            return false;
        }
    }

    private static SSLContext trusting(Path file) {
        try (var in = Files.newInputStream(file)) {
            KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
            trusted.load(null, null);
            int number = 0;
            for (Certificate certificate :
                    CertificateFactory.getInstance("X.509").generateCertificates(in)) {
                trusted.setCertificateEntry("trusted-" + number++, certificate);
            }
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(trusted);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context;
        } catch (IOException | GeneralSecurityException unfit) {
            throw new MasterKeyException(
                    "%s.trust-file %s holds no certificates in PEM".formatted(SETTINGS, file), unfit);
        }
    }
}
