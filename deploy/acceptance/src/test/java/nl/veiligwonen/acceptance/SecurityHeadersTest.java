package nl.veiligwonen.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.veiligwonen.local.SuiteUnderTest;
import nl.veiligwonen.local.suite.PartName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The security headers of the NL API Design Rules on every answer, of every operation, through the gateway and not. */
@Order(8)
class SecurityHeadersTest {

    private static final SuiteUnderTest SUITE = SuiteUnderTest.running();
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");
    private static final Map<String, String> OF_AN_API = Map.of(
            "Cache-Control", "no-store",
            "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'",
            "Referrer-Policy", "no-referrer",
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY");

    /** An operation that a document describes, with invented values in its path. */
    private record Operation(String method, String path) {}

    static Stream<PartName> services() {
        return PartName.services().stream();
    }

    @ParameterizedTest
    @MethodSource("services")
    void every_answer_of_every_operation_bears_them(PartName service) throws IOException {
        List<Operation> operations = operations(service);
        assertThat(operations).hasSizeGreaterThan(10);
        String token = SUITE.token("utrecht");
        for (Operation operation : operations) {
            for (String address : List.of(SUITE.url(PartName.GATEWAY), SUITE.url(service))) {
                bears(address, operation, Call.anonymous().baseUri(address).request(operation.method, operation.path));
                bears(
                        address,
                        operation,
                        Call.withToken(token).baseUri(address).request(operation.method, operation.path));
            }
        }
    }

    @Test
    void what_the_gateway_answers_itself_bears_them_too() {
        for (String path : List.of(
                "/nothing-here",
                "/events/v1/stream",
                "/intake/v1/openapi.json",
                "/.well-known/security.txt",
                "/intake//v1",
                "/intake/v1/" + "x".repeat(9000))) {
            bears("the gateway", new Operation("GET", path), Call.anonymous().get(path));
        }
    }

    @Test
    void the_page_allows_only_what_its_own_origin_serves_and_nothing_inline() {
        Response page = Call.anonymous().accept("text/html").get("/");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.header("Content-Security-Policy"))
                .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'", "base-uri 'none'")
                .doesNotContain("unsafe");
        assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(page.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(page.asString())
                .doesNotContainPattern("<script(?![^>]* src=)")
                .doesNotContain(" style=\"", " onclick=", "javascript:");
    }

    @Test
    void who_finds_a_weakness_finds_whom_to_tell() {
        String told = Call.anonymous()
                .accept("text/plain")
                .get("/.well-known/security.txt")
                .then()
                .statusCode(200)
                .contentType("text/plain; charset=utf-8")
                .extract()
                .asString();
        assertThat(told).containsPattern("(?m)^Contact: (mailto|https):\\S+$");
        Matcher expires = Pattern.compile("(?m)^Expires: (\\S+)$").matcher(told);
        assertThat(expires.find()).isTrue();
        assertThat(Instant.parse(expires.group(1))).isAfter(Instant.now());
    }

    private static void bears(String address, Operation operation, Response answer) {
        OF_AN_API.forEach((name, value) -> assertThat(answer.headers().getValues(name))
                .as("%s of %s at %s (%d)", name, operation, address, answer.statusCode())
                .containsExactly(value));
        assertThat(answer.headers().getValues("Strict-Transport-Security")).hasSize(1);
        assertThat(answer.headers().getValues("API-Version")).hasSize(1);
        assertThat(answer.headers().hasHeaderWithName("Server")).isFalse();
    }

    private static List<Operation> operations(PartName service) throws IOException {
        String text = Call.anonymous()
                .get("/%s/v1/openapi.json".formatted(service.id()))
                .then()
                .statusCode(200)
                .extract()
                .asString();
        JsonNode document = new ObjectMapper().readTree(text);
        String base = "/%s/v1".formatted(service.id());
        List<Operation> operations = new ArrayList<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(method -> {
                    if (METHODS.contains(method.getKey())) {
                        String invented = path.getKey()
                                .replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
                        operations.add(new Operation(
                                method.getKey().toUpperCase(Locale.ROOT),
                                invented.startsWith(base) ? invented : base + invented));
                    }
                }));
        return operations;
    }
}
