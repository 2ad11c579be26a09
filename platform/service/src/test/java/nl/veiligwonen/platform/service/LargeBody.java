package nl.veiligwonen.platform.service;

import io.restassured.RestAssured;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import nl.veiligwonen.platform.test.Tokens;
import nl.veiligwonen.platform.web.Role;

/** A body of JSON that is too large, sent by an adviser. */
final class LargeBody {

    private final byte[] json;
    private final boolean tellsLength;

    private LargeBody(byte[] json, boolean tellsLength) {
        this.json = json;
        this.tellsLength = tellsLength;
    }

    static LargeBody ofBytes(int bytes) {
        return new LargeBody(("{\"title\": \"" + "x".repeat(bytes) + "\"}").getBytes(StandardCharsets.US_ASCII), true);
    }

    LargeBody withoutLength() {
        return new LargeBody(json, false);
    }

    HttpResponse<String> post(String path) throws IOException, InterruptedException {
        BodyPublisher body = tellsLength
                ? BodyPublishers.ofByteArray(json)
                : BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(json));
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
                .version(HttpClient.Version.HTTP_1_1)
                .header("Authorization", "Bearer " + Tokens.of(Role.ADVISER, "adviser-1"))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(body)
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }
}
