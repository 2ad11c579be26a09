package nl.veiligwonen.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.MultiMap;
import java.net.URI;
import java.util.Optional;
import nl.veiligwonen.gateway.routing.HeaderPolicy.Origin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderPolicyTest {

    private static final Origin ORIGIN = new Origin("192.0.2.7", "https", Optional.of("veiligwonen.example"));
    private static final URI SERVICE = URI.create("http://localhost:8081");

    private final MultiMap headers = MultiMap.caseInsensitiveMultiMap();

    @ParameterizedTest
    @ValueSource(
            strings = {"Connection", "Keep-Alive", "Proxy-Authorization", "TE", "Trailer", "Upgrade", "HTTP2-Settings"})
    void headers_of_one_connection_stay_on_it(String name) {
        headers.add(name, "x");
        HeaderPolicy.toService(headers, ORIGIN, Optional.empty());
        assertThat(headers.contains(name)).isFalse();

        headers.add(name, "x");
        HeaderPolicy.toClient(headers, SERVICE);
        assertThat(headers.contains(name)).isFalse();
    }

    @Test
    void what_the_connection_header_names_stays_on_the_connection() {
        headers.add("Connection", "close, X-Secret").add("x-secret", "1").add("X-Other", "2");
        HeaderPolicy.toService(headers, ORIGIN, Optional.empty());

        assertThat(headers.contains("X-Secret")).isFalse();
        assertThat(headers.get("X-Other")).isEqualTo("2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Cookie",
                "Forwarded",
                "Via",
                "X-Real-IP",
                "X-Forwarded-Port",
                "x-forwarded-user",
                "X-Internal-Role"
            })
    void a_client_can_not_forge_what_only_the_gateway_says(String name) {
        headers.add(name, "forged");
        HeaderPolicy.toService(headers, ORIGIN, Optional.empty());

        assertThat(headers.contains(name)).isFalse();
    }

    @Test
    void a_service_is_told_where_the_request_came_from_whatever_the_client_says() {
        headers.add("X-Forwarded-For", "203.0.113.1")
                .add("X-Forwarded-For", "203.0.113.2")
                .add("X-Forwarded-Host", "evil");
        HeaderPolicy.toService(headers, ORIGIN, Optional.empty());

        assertThat(headers.getAll("X-Forwarded-For")).containsExactly("192.0.2.7");
        assertThat(headers.getAll("X-Forwarded-Proto")).containsExactly("https");
        assertThat(headers.getAll("X-Forwarded-Host")).containsExactly("veiligwonen.example");
    }

    @Test
    void the_service_gets_the_token_that_was_checked_and_no_other() {
        headers.add("Authorization", "Basic b3RoZXI=");
        HeaderPolicy.toService(headers, ORIGIN, Optional.of("checked"));
        assertThat(headers.getAll("Authorization")).containsExactly("Bearer checked");

        HeaderPolicy.toService(headers, ORIGIN, Optional.empty());
        assertThat(headers.contains("Authorization")).isFalse();
    }

    @Test
    void what_belongs_to_the_call_passes() {
        headers.add("Idempotency-Key", "k").add("If-Match", "\"3\"").add("Content-Type", "application/json");
        headers.add("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
        HeaderPolicy.toService(headers, ORIGIN, Optional.empty());

        assertThat(headers.names()).contains("Idempotency-Key", "If-Match", "Content-Type", "traceparent");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Server", "Via", "X-Powered-By", "Set-Cookie", "X-Internal-Node", "X-Forwarded-For"})
    void an_answer_does_not_tell_of_the_inside(String name) {
        headers.add(name, "x");
        HeaderPolicy.toClient(headers, SERVICE);

        assertThat(headers.contains(name)).isFalse();
    }

    @Test
    void an_answer_keeps_what_belongs_to_it() {
        headers.add("ETag", "\"3\"").add("API-Version", "1.0.0").add("Access-Control-Allow-Origin", "*");
        HeaderPolicy.toClient(headers, SERVICE);

        assertThat(headers.names()).contains("ETag", "API-Version", "Access-Control-Allow-Origin");
    }

    @Test
    void a_link_of_a_service_to_itself_leads_through_the_gateway() {
        headers.add("Location", "http://localhost:8081/intake/v1/scan-requests/1?x=y");
        HeaderPolicy.toClient(headers, SERVICE);
        assertThat(headers.get("Location")).isEqualTo("/intake/v1/scan-requests/1?x=y");

        headers.set("Location", "https://elsewhere.example/a");
        HeaderPolicy.toClient(headers, SERVICE);
        assertThat(headers.get("Location")).isEqualTo("https://elsewhere.example/a");
    }
}
