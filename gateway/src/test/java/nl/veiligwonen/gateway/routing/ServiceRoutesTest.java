package nl.veiligwonen.gateway.routing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import nl.veiligwonen.gateway.FakeService;
import nl.veiligwonen.platform.test.RealParts;
import nl.veiligwonen.platform.test.Tokens;
import nl.veiligwonen.platform.web.Role;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@RealParts
@WithTestResource(FakeService.class)
class ServiceRoutesTest {

    private static final String TOKEN = Tokens.organisation("gm0344");

    @TestHTTPResource("/")
    URI gateway;

    @Test
    void a_call_with_a_good_token_reaches_the_service_as_it_was_made() {
        caller().header("Idempotency-Key", "k-1")
                .contentType("application/json")
                .body("{\"a\":1}")
                .post("/intake/v1/echo?limit=5")
                .then()
                .statusCode(200)
                .body("method", equalTo("POST"))
                .body("uri", equalTo("/intake/v1/echo?limit=5"))
                .body("bodyLength", equalTo(7))
                .body("headers.'authorization'", equalTo("Bearer " + TOKEN))
                .body("headers.'idempotency-key'", equalTo("k-1"));
    }

    @Test
    void the_service_learns_where_the_call_came_from_and_nothing_that_a_client_forged() {
        caller().header("X-Forwarded-For", "203.0.113.9")
                .header("X-Forwarded-User", "someone")
                .header("Cookie", "a=b")
                .get("/intake/v1/echo")
                .then()
                .body("headers.'x-forwarded-for'", equalTo("127.0.0.1"))
                .body("headers.'x-forwarded-proto'", equalTo("http"))
                .body("headers.'x-forwarded-host'", equalTo(gateway.getAuthority()))
                .body("headers", not(hasKey("x-forwarded-user")))
                .body("headers", not(hasKey("cookie")));
    }

    @Test
    void a_problem_of_the_service_is_passed_on_as_it_is_without_what_tells_of_the_inside() {
        caller().get("/intake/v1/refused")
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("code", equalTo("ceiling-reached"))
                .body("source", equalTo("Awb 4:25"))
                .header("ETag", "\"4\"")
                .header("API-Version", "1.2.3")
                .header("X-Content-Type-Options", "nosniff")
                .header("Server", nullValue())
                .header("X-Powered-By", nullValue())
                .header("X-Internal-Node", nullValue())
                .header("Set-Cookie", nullValue())
                .header("Keep-Alive", nullValue());
    }

    @Test
    void the_location_of_what_was_created_leads_through_the_gateway() {
        caller().post("/intake/v1/created").then().statusCode(201).header("Location", "/intake/v1/scan-requests/1");
    }

    @Test
    void everyone_may_read_the_description_of_an_api_and_no_token_is_passed_on() {
        given().header("Authorization", "Bearer rubbish")
                .get("/intake/v1/openapi.json")
                .then()
                .statusCode(200)
                .body("headers", not(hasKey("authorization")));
        given().options("/intake/v1/openapi.json").then().statusCode(200).body("method", equalTo("OPTIONS"));
        given().post("/intake/v1/openapi.json").then().statusCode(401);
    }

    @Test
    void without_a_token_nobody_gets_through() {
        given().get("/intake/v1/echo")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", "Bearer")
                .body("code", equalTo("not-signed-in"));
    }

    @ParameterizedTest
    @MethodSource
    void with_a_bad_token_nobody_gets_through(String token) {
        given().header("Authorization", token)
                .get("/intake/v1/echo")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", "Bearer error=\"invalid_token\"");
    }

    static List<String> with_a_bad_token_nobody_gets_through() {
        return List.of(
                "Bearer rubbish",
                "Bearer a.b.c",
                "Bearer " + Tokens.expired(Role.OPERATOR, "x"),
                "Bearer " + Tokens.forAnotherAudience(Role.OPERATOR, "x"),
                "Bearer " + Tokens.fromAnotherIssuer(Role.OPERATOR, "x"),
                "Bearer " + Tokens.ofAnotherType("ID", Role.OPERATOR, "x"),
                "Bearer " + Tokens.ofAnotherType("Refresh", Role.OPERATOR, "x"),
                "Bearer " + Tokens.signedByAStranger(Role.OPERATOR, "x"));
    }

    @Test
    void who_signed_in_without_the_second_factor_that_his_role_asks_for_is_told_to_sign_in_anew() {
        given().header("Authorization", "Bearer " + Tokens.withPasswordOnly(Role.ADVISER, "x"))
                .get("/intake/v1/echo")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", containsString("error=\"insufficient_user_authentication\""))
                .body("code", equalTo("second-factor-missing"));
    }

    @Test
    void a_service_that_is_away_is_a_problem_that_says_when_to_try_again() {
        caller().get("/funding/v1/budget-years")
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", "5")
                .body("code", equalTo("service-unavailable"));
    }

    @Test
    void a_service_that_breaks_off_is_a_bad_gateway() {
        caller().post("/intake/v1/broken").then().statusCode(502).body("code", equalTo("service-failed"));
    }

    @Test
    void a_service_that_does_not_answer_in_time_is_a_gateway_timeout() {
        caller().get("/intake/v1/never").then().statusCode(504).body("code", equalTo("service-too-slow"));
    }

    @Test
    void a_body_that_says_it_is_too_large_is_refused_before_it_is_read() {
        caller().contentType("application/json")
                .body(new byte[200 * 1024])
                .post("/intake/v1/echo")
                .then()
                .statusCode(413)
                .contentType("application/problem+json")
                .body("code", equalTo("body-too-large"));
    }

    @Test
    void a_document_of_a_case_is_not_too_large_for_the_door() {
        assertThat(ConfigProvider.getConfig().getValue("veiligwonen.web.body-limit-bytes", Integer.class))
                .as("what is refused before the routes are asked")
                .isGreaterThan(10 << 20);
    }

    @Test
    void a_body_of_twenty_megabytes_is_refused_with_a_problem_too() throws Exception {
        try (Socket socket = new Socket(gateway.getHost(), gateway.getPort())) {
            write(
                    socket,
                    "POST /intake/v1/echo HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + TOKEN
                            + "\r\nContent-Type: application/json\r\nContent-Length: 20971520\r\n\r\n");

            assertThat(readLine(socket)).startsWith("HTTP/1.1 413");
        }
    }

    @Test
    void a_body_that_turns_out_too_large_is_cut_off() throws Exception {
        try (Socket socket = new Socket(gateway.getHost(), gateway.getPort())) {
            write(
                    socket,
                    "POST /intake/v1/echo HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + TOKEN
                            + "\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n");
            String chunk = "400\r\n" + "x".repeat(0x400) + "\r\n";
            write(socket, chunk.repeat(101));

            assertThat(readLine(socket)).startsWith("HTTP/1.1 413");
        }
    }

    @Test
    void both_ways_stream_an_answer_begins_before_the_request_ends() throws Exception {
        try (Socket socket = new Socket(gateway.getHost(), gateway.getPort())) {
            socket.setSoTimeout(10_000);
            write(
                    socket,
                    "POST /intake/v1/in-parts HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + TOKEN
                            + "\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n");
            BufferedReader reader = reader(socket);
            write(socket, "3\r\none\r\n");
            awaitLine(reader, "got one;");
            write(socket, "3\r\ntwo\r\n");
            awaitLine(reader, "got two;");
            write(socket, "0\r\n\r\n");
            awaitLine(reader, "all");
        }
    }

    @Test
    void a_request_that_does_not_arrive_in_time_is_told_so() throws Exception {
        try (Socket socket = new Socket(gateway.getHost(), gateway.getPort())) {
            socket.setSoTimeout(20_000);
            write(
                    socket,
                    "POST /intake/v1/echo HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + TOKEN
                            + "\r\nContent-Type: application/json\r\nContent-Length: 10\r\n\r\nhalf");

            assertThat(readLine(socket)).startsWith("HTTP/1.1 408");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nothing",
                "/intakes/v1/echo",
                "/intake/v1/%2e%2e/echo",
                "/intake/v1/..%2fecho",
                "/intake//v1/echo",
                "/intake/v1/a%5cb",
                "/intake/./v1/echo",
                "/intake/v1/echo/",
                "/events/v1",
                "/events/v1/stream/",
                "/assets/portal.css/",
                "/openapi.json"
            })
    void a_path_that_is_unknown_or_not_written_plainly_is_not_found(String path) throws Exception {
        // REST Assured would tidy up the path
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://" + gateway.getAuthority() + path))
                .header("Authorization", "Bearer " + TOKEN)
                .build();
        HttpResponse<String> response = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.body()).contains("\"code\":\"not-found\"");
        assertThat(response.headers().map())
                .containsEntry("Content-Type", List.of("application/problem+json"))
                .containsEntry("API-Version", List.of("1.0.0"))
                .containsEntry("Cache-Control", List.of("no-store"))
                .containsEntry("X-Content-Type-Options", List.of("nosniff"))
                .containsEntry("X-Frame-Options", List.of("DENY"))
                .containsEntry("Referrer-Policy", List.of("no-referrer"));
    }

    @ParameterizedTest
    @CsvSource({
        "GET /intake/v1/%zz, X: y, 400, malformed-address",
        "GET /intake/v1/echo?a=%, X: y, 400, malformed-address",
        "GET /events/v1/stream?from=%zz, X: y, 400, malformed-address",
        "POST /intake/v1/echo, Content-Length: 2, 415, unsupported-media-type",
        "GET /events/v1/stream, Accept: application/json, 406, not-acceptable",
        "DELETE /events/v1/stream, X: y, 405, method-not-allowed"
    })
    void what_can_not_be_understood_gets_a_problem_document_with_all_headers(
            String requestLine, String header, int status, String code) throws Exception {
        try (Socket socket = new Socket(gateway.getHost(), gateway.getPort())) {
            write(
                    socket,
                    requestLine + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer " + TOKEN
                            + "\r\n" + header + "\r\n\r\n{}");
            String answer = reader(socket).lines().collect(Collectors.joining("\n"));

            assertThat(answer)
                    .startsWith("HTTP/1.1 " + status)
                    .contains("\"code\":\"" + code + "\"")
                    .containsIgnoringCase("Content-Type: application/problem+json")
                    .contains("API-Version: 1.0.0", "X-Frame-Options: DENY", "Cache-Control: no-store");
        }
    }

    @Test
    void headers_that_are_too_large_are_refused() {
        caller().header("X-Big", "x".repeat(40_000))
                .get("/intake/v1/echo")
                .then()
                .statusCode(431)
                .contentType("application/problem+json")
                .body("code", equalTo("headers-too-large"));
    }

    @Test
    void a_method_that_no_api_has_is_not_allowed() {
        caller().request("TRACE", "/intake/v1/echo").then().statusCode(405).body("code", equalTo("method-not-allowed"));
    }

    private static RequestSpecification caller() {
        return given().auth().oauth2(TOKEN);
    }

    private static void write(Socket socket, String text) throws Exception {
        OutputStream out = socket.getOutputStream();
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    private static void awaitLine(BufferedReader reader, String wanted) throws Exception {
        String line = reader.readLine();
        while (!wanted.equals(line)) {
            assertThat(line).as("the end came before " + wanted).isNotNull();
            line = reader.readLine();
        }
    }

    private static String readLine(Socket socket) throws Exception {
        return reader(socket).readLine();
    }

    private static BufferedReader reader(Socket socket) throws Exception {
        return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
    }
}
