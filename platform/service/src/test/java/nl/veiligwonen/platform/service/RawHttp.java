package nl.veiligwonen.platform.service;

import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.veiligwonen.platform.test.Tokens;
import nl.veiligwonen.platform.web.Role;

/** Sends what no HTTP client would send. */
final class RawHttp {

    private static final int BODY_SEPARATOR_LENGTH = "\r\n\r\n".length();

    private RawHttp() {}

    /**
     * An answer.
     *
     * @param headers by their names in lower case
     */
    record Answer(int status, Map<String, String> headers, String body) {

        /** What a problem document says; empty if the body is none. */
        Map<String, Object> problem() {
            return "application/problem+json".equals(headers.get("content-type"))
                    ? JsonPath.from(body).getMap("")
                    : Map.of();
        }
    }

    /** The answer to a request of an adviser without a body. */
    static Answer send(String requestLine, String... headers) throws IOException {
        return sendBody("", requestLine, headers);
    }

    /** The answer to a request of an adviser. */
    static Answer sendBody(String body, String requestLine, String... headers) throws IOException {
        String token = Tokens.of(Role.ADVISER, "adviser-1");
        return exchange("%s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer %s\r\n%s\r\n%s"
                .formatted(requestLine, token, lines(headers), body));
    }

    /** The answer to what may not even be HTTP; it must ask to close the connection. */
    static Answer exchange(String request) throws IOException {
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return answer(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static String lines(String... headers) {
        return Arrays.stream(headers).map(header -> header + "\r\n").collect(Collectors.joining());
    }

    private static Answer answer(String text) {
        int end = text.indexOf("\r\n\r\n");
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        text.substring(0, end).lines().skip(1).forEach(line -> {
            String[] header = line.split(": ", 2);
            headers.put(header[0], header[1]);
        });
        return new Answer(
                Integer.parseInt(text.split(" ", 3)[1]), headers, text.substring(end + BODY_SEPARATOR_LENGTH));
    }
}
