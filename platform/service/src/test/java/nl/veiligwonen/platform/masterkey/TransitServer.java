package nl.veiligwonen.platform.masterkey;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import javax.net.ssl.SSLContext;

/**
 * Keeps to the part of the transit API that Vault and OpenBao document and the services use, with a key of its own making. It
 * stands in for them in tests: neither is to be had as a Debian package, a Maven artifact or an npm package.
 */
final class TransitServer implements AutoCloseable {

    private static final String TOKEN = "token-of-a-test";
    private static final String PREFIX = "/v1/transit/";
    private static final int NONCE_BYTES = 12;

    private final HttpServer server;
    private final String scheme;
    private final ObjectMapper mapper = new ObjectMapper();
    private final SecureRandom random = new SecureRandom();
    private final List<byte[]> versions = new CopyOnWriteArrayList<>();
    private final List<String> calls = new CopyOnWriteArrayList<>();
    private volatile boolean derived = true;
    private volatile int oldest = 1;
    private volatile int failure;

    /** Over https if there is a context for it. */
    TransitServer(Optional<SSLContext> tls) throws IOException {
        InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        scheme = tls.isPresent() ? "https" : "http";
        if (tls.isPresent()) {
            HttpsServer secured = HttpsServer.create(address, 0);
            secured.setHttpsConfigurator(new HttpsConfigurator(tls.get()));
            server = secured;
        } else {
            server = HttpServer.create(address, 0);
        }
        server.createContext("/", this::answer);
        server.start();
        addVersion();
    }

    URI address() {
        return URI.create(
                "%s://localhost:%d".formatted(scheme, server.getAddress().getPort()));
    }

    /** The token that it lets in. */
    static String token() {
        return TOKEN;
    }

    /** What it has been asked, such as {@code encrypt}. */
    List<String> calls() {
        return calls;
    }

    /** From now on every answer has this status; 0 for none. */
    void failWith(int status) {
        failure = status;
    }

    void refuseVersionsBelow(int version) {
        oldest = version;
    }

    void makeUnderived() {
        derived = false;
    }

    private void addVersion() {
        byte[] fresh = new byte[32];
        random.nextBytes(fresh);
        versions.add(fresh);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            if (failure != 0) {
                send(exchange, failure, error("Vault is sealed"));
            } else if (!TOKEN.equals(exchange.getRequestHeaders().getFirst("X-Vault-Token"))) {
                send(exchange, 403, error("permission denied"));
            } else {
                route(exchange, mapper.readTree(body.length == 0 ? "{}".getBytes(UTF_8) : body));
            }
        }
    }

    private void route(HttpExchange exchange, JsonNode body) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String asked = path.startsWith(PREFIX) ? path.substring(PREFIX.length()) : path;
        calls.add(asked);
        try {
            switch (exchange.getRequestMethod() + " " + asked) {
                case "GET keys/veiligwonen" -> send(exchange, 200, data(describe()));
                case "POST keys/veiligwonen/rotate" -> {
                    addVersion();
                    exchange.sendResponseHeaders(204, -1);
                }
                case "POST encrypt/veiligwonen" ->
                    send(exchange, 200, data(encrypted(decoded(body, "plaintext"), decoded(body, "context"))));
                case "POST decrypt/veiligwonen" -> {
                    String plaintext = Base64.getEncoder().encodeToString(decrypted(body));
                    send(exchange, 200, data(mapper.createObjectNode().put("plaintext", plaintext)));
                }
                case "POST rewrap/veiligwonen" ->
                    send(exchange, 200, data(encrypted(decrypted(body), decoded(body, "context"))));
                default -> send(exchange, 404, mapper.createObjectNode().set("errors", mapper.createArrayNode()));
            }
        } catch (GeneralSecurityException | IllegalArgumentException refused) {
            send(exchange, 400, error("cipher: message authentication failed"));
        }
    }

    private ObjectNode describe() {
        ObjectNode told = mapper.createObjectNode()
                .put("type", "aes256-gcm96")
                .put("derived", derived)
                .put("name", "veiligwonen")
                .put("latest_version", versions.size())
                .put("min_decryption_version", oldest);
        ObjectNode keys = told.putObject("keys");
        for (int version = 1; version <= versions.size(); version++) {
            keys.put(Integer.toString(version), 1_700_000_000 + version);
        }
        return told;
    }

    private ObjectNode encrypted(byte[] plaintext, byte[] context) throws GeneralSecurityException {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        int version = versions.size();
        byte[] cipher = cipher(Cipher.ENCRYPT_MODE, version, context, nonce).doFinal(plaintext);
        byte[] bytes = ByteBuffer.allocate(nonce.length + cipher.length)
                .put(nonce)
                .put(cipher)
                .array();
        return mapper.createObjectNode()
                .put(
                        "ciphertext",
                        "vault:v%d:%s".formatted(version, Base64.getEncoder().encodeToString(bytes)))
                .put("key_version", version);
    }

    private byte[] decrypted(JsonNode body) throws GeneralSecurityException {
        List<String> parts =
                new ArrayList<>(List.of(body.path("ciphertext").asText().split(":")));
        int version = Integer.parseInt(parts.get(1).substring(1));
        if (version < oldest) {
            throw new IllegalArgumentException("ciphertext or signature version is disallowed by policy (too old)");
        }
        ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(parts.get(2)));
        byte[] nonce = new byte[NONCE_BYTES];
        byte[] cipher = new byte[bytes.remaining() - NONCE_BYTES];
        bytes.get(nonce).get(cipher);
        return cipher(Cipher.DECRYPT_MODE, version, decoded(body, "context"), nonce)
                .doFinal(cipher);
    }

    /** A derived key: another context has another. */
    private Cipher cipher(int mode, int version, byte[] context, byte[] nonce) throws GeneralSecurityException {
        if (context.length == 0) {
            throw new IllegalArgumentException("missing 'context' for key derivation");
        }
        Mac derivation = Mac.getInstance("HmacSHA256");
        derivation.init(new SecretKeySpec(versions.get(version - 1), "HmacSHA256"));
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(derivation.doFinal(context), "AES"), new GCMParameterSpec(128, nonce));
        return cipher;
    }

    private static byte[] decoded(JsonNode body, String field) {
        return Base64.getDecoder().decode(body.path(field).asText());
    }

    private ObjectNode data(ObjectNode data) {
        return mapper.createObjectNode().set("data", data);
    }

    private ObjectNode error(String message) {
        ObjectNode error = mapper.createObjectNode();
        error.putArray("errors").add(message);
        return error;
    }

    private static void send(HttpExchange exchange, int status, JsonNode body) throws IOException {
        byte[] bytes = body.toString().getBytes(UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
