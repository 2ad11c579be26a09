package nl.veiligwonen.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.path.xml.XmlPath;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import javax.net.ssl.SSLHandshakeException;
import nl.veiligwonen.local.SuiteUnderTest;
import nl.veiligwonen.local.suite.PartName;
import nl.veiligwonen.platform.test.program.DebianProgram;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the one door is locked: TLS 1.3, or 1.2 with ECDHE and AEAD, as programs of others see it, and nothing else. */
@Order(8)
class TransportTest {

    private static final SuiteUnderTest SUITE = SuiteUnderTest.running();
    private static final int PORT = SUITE.ports().of(PartName.GATEWAY);
    private static final Set<String> ALLOWED = Set.of(
            "TLS_AES_256_GCM_SHA384",
            "TLS_CHACHA20_POLY1305_SHA256",
            "TLS_AES_128_GCM_SHA256",
            "ECDHE-ECDSA-AES256-GCM-SHA384",
            "ECDHE-ECDSA-CHACHA20-POLY1305",
            "ECDHE-ECDSA-AES128-GCM-SHA256");

    @Test
    void sslscan_finds_nothing_below_tls_1_2_with_ecdhe_and_aead() {
        String scanned = program("sslscan", "sslscan")
                .run("", "--xml=-", "--no-colour", "localhost:" + PORT)
                .output();
        XmlPath scan = XmlPath.from(scanned);
        List<String> enabled = scan.getList("document.ssltest.protocol.findAll { it.@enabled == '1' }.@version");
        assertThat(enabled).containsExactlyInAnyOrder("1.2", "1.3");
        List<String> suites = scan.getList("document.ssltest.cipher.@cipher");
        assertThat(suites).isNotEmpty().isSubsetOf(ALLOWED);
        List<String> exchanges = scan.getList("document.ssltest.cipher.findAll { it.@ecdhebits == '' }.@cipher");
        assertThat(exchanges).as("suites without elliptic curves").isEmpty();
        List<String> groups = scan.getList("document.ssltest.group.@name");
        assertThat(groups).isNotEmpty().noneMatch(group -> group.startsWith("ffdhe"));
    }

    @Test
    void testssl_finds_nothing_that_is_not_as_it_should_be(@TempDir Path folder) throws Exception {
        Path findings = folder.resolve("findings.json");
        program("testssl", "testssl.sh")
                .run(
                        "",
                        "--quiet",
                        "--warnings=off",
                        "--jsonfile=" + findings,
                        "--protocols",
                        "--std",
                        "--pfs",
                        "--server-preference",
                        "--vulnerable",
                        "localhost:" + PORT);
        JsonNode found = new ObjectMapper().readTree(Files.readString(findings));
        assertThat(severity(found, "TLS1_3")).isEqualTo("OK");
        assertThat(severity(found, "TLS1_2")).isEqualTo("OK");
        assertThat(StreamSupport.stream(found.spliterator(), false))
                .filteredOn(finding ->
                        !Set.of("OK", "INFO").contains(finding.path("severity").asText()))
                .isEmpty();
        for (String old : List.of("SSLv2", "SSLv3", "TLS1", "TLS1_1")) {
            assertThat(finding(found, old).path("finding").asText()).as(old).startsWith("not offered");
        }
    }

    @Test
    void who_speaks_plain_http_gets_no_answer() throws Exception {
        try (Socket socket = new Socket("localhost", PORT)) {
            OutputStream out = socket.getOutputStream();
            out.write("GET /intake/v1/openapi.json HTTP/1.1\r\nHost: localhost\r\n\r\n"
                    .getBytes(StandardCharsets.US_ASCII));
            InputStream in = socket.getInputStream();
            assertThat(new String(in.readAllBytes(), StandardCharsets.ISO_8859_1))
                    .doesNotContain("HTTP");
        }
    }

    @Test
    void who_does_not_know_the_authority_of_this_suite_does_not_believe_the_gateway() {
        try (HttpClient stranger = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(SUITE.url(PartName.GATEWAY) + "/"))
                    .build();
            assertThatThrownBy(() -> stranger.send(request, HttpResponse.BodyHandlers.discarding()))
                    .isInstanceOf(SSLHandshakeException.class);
        }
    }

    private static String severity(JsonNode found, String id) {
        return finding(found, id).path("severity").asText();
    }

    private static JsonNode finding(JsonNode found, String id) {
        return StreamSupport.stream(found.spliterator(), false)
                .filter(finding -> finding.path("id").asText().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("testssl did not look at " + id));
    }

    private static DebianProgram program(String name, String packageName) {
        DebianProgram program = DebianProgram.of(name, packageName);
        assumeThat(program.missing()).isEmpty();
        return program;
    }
}
