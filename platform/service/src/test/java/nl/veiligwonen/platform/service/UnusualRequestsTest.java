package nl.veiligwonen.platform.service;

import static nl.veiligwonen.platform.service.NotesApi.NOTES;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import nl.veiligwonen.platform.service.RawHttp.Answer;
import nl.veiligwonen.platform.test.RealParts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@RealParts(service = "notes")
class UnusualRequestsTest {

    private static final String DOCUMENT = "/notes/v1/openapi.json";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/notes/v1/%zz",
                "/notes/v1/notes/%",
                "/notes/v1/notes?limit=%zz",
                "/notes/v1/notes?kind=PLAIN|URGENT",
                "/notes/v1/notes#first"
            })
    void a_malformed_address_is_told_so(String address) throws IOException {
        isProblem(RawHttp.send("GET " + address), 400, "malformed-address");
    }

    @Test
    void an_address_that_is_too_long_is_refused() throws IOException {
        isProblem(RawHttp.send("GET /notes/v1/notes?kind=" + "x".repeat(9_000)), 414, "address-too-long");
    }

    @Test
    void headers_that_are_too_large_are_refused() throws IOException {
        isProblem(RawHttp.send("GET /notes/v1/notes", "X-Big: " + "x".repeat(40_000)), 431, "headers-too-large");
    }

    @Test
    void a_request_for_no_host_is_told_so() throws IOException {
        isProblem(RawHttp.exchange("GET /notes/v1/notes HTTP/1.1\r\nConnection: close\r\n\r\n"), 400, "bad-request");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/html",
                "text/html, application/xml;q=0.9",
                "application/json;q=0",
                "application/json;q=0, */*",
                "application/problem+json",
                "rubbish"
            })
    void who_would_not_take_json_gets_no_answer_of_another_kind(String accept) throws IOException {
        isProblem(RawHttp.send("GET " + NOTES, "Accept: " + accept), 406, "not-acceptable");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*/*",
                "application/*",
                "text/html, application/json",
                "application/json;charset=utf-8",
                "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"
            })
    void who_takes_json_among_other_things_gets_json(String accept) throws IOException {
        Answer answer = RawHttp.send("GET " + NOTES, "Accept: " + accept);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers().get("Content-Type")).startsWith("application/json");
    }

    @Test
    void nothing_is_changed_for_who_would_not_take_the_answer() throws IOException {
        isProblem(
                RawHttp.sendBody(
                        NotesApi.VALID,
                        "POST " + NOTES,
                        "Accept: text/html",
                        "Content-Type: application/json",
                        "Idempotency-Key: unacceptable",
                        "Content-Length: " + NotesApi.VALID.length()),
                406,
                "not-acceptable");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Type: application/json; charset=utf-16",
                "Content-Type: application/json; charset=iso-8859-1",
                "Content-Type: rubbish",
                "Content-Type: application/json\r\nContent-Encoding: gzip",
                "Content-Language: nl"
            })
    void a_body_that_is_not_plain_json_is_refused(String headers) throws IOException {
        isProblem(
                RawHttp.sendBody("{}", "POST " + NOTES, headers, "Idempotency-Key: k", "Content-Length: 2"),
                415,
                "unsupported-media-type");
    }

    @Test
    void text_that_is_not_utf_8_is_not_json() throws IOException {
        String latin1 = "{\"title\": \"caf\u00e9\"}";

        Answer answer = RawHttp.sendBody(
                latin1,
                "POST " + NOTES,
                "Content-Type: application/json",
                "Idempotency-Key: k",
                "Content-Length: " + latin1.length());

        isProblem(answer, 400, "invalid-input");
        assertThat(answer.body()).contains("is not well-formed JSON");
    }

    @Test
    void the_openapi_document_is_for_every_page_and_only_to_be_read() throws IOException {
        Answer changed = RawHttp.send("POST " + DOCUMENT, "Content-Length: 0");
        Answer preflight =
                RawHttp.send("OPTIONS " + DOCUMENT, "Origin: https://a.example", "Access-Control-Request-Method: GET");

        isProblem(changed, 405, "method-not-allowed");
        assertThat(changed.headers()).containsEntry("Allow", "GET, HEAD, OPTIONS");
        assertThat(preflight.status()).isEqualTo(204);
        assertThat(preflight.headers())
                .containsEntry("Access-Control-Allow-Origin", "*")
                .containsEntry("Access-Control-Allow-Methods", "GET, HEAD, OPTIONS")
                .containsKey("API-Version");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "BREW", "DELETE"})
    void a_method_that_nothing_here_takes_is_told_which_are(String method) throws IOException {
        Answer answer = RawHttp.send(method + " " + NOTES);

        isProblem(answer, 405, "method-not-allowed");
        assertThat(answer.headers()).containsEntry("Allow", "GET, HEAD, OPTIONS, POST");
    }

    private static void isProblem(Answer answer, int status, String code) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.problem())
                .containsEntry("status", status)
                .containsEntry("code", code)
                .containsEntry("type", "urn:veiligwonen:problem:" + code)
                .containsKeys("title", "detail");
        assertThat(answer.headers())
                .containsEntry("API-Version", "1.0.0")
                .containsEntry("Cache-Control", "no-store")
                .containsEntry("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")
                .containsEntry("Referrer-Policy", "no-referrer")
                .containsEntry("X-Content-Type-Options", "nosniff")
                .containsEntry("X-Frame-Options", "DENY")
                .containsKey("Strict-Transport-Security");
    }
}
