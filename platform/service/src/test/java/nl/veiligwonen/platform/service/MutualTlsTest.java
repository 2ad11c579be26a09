package nl.veiligwonen.platform.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import javax.net.ssl.SSLContext;
import nl.veiligwonen.platform.test.RealParts;
import nl.veiligwonen.platform.test.TestCertificates;
import org.junit.jupiter.api.Test;

/** With the profile mutual-tls a part answers who shows a certificate of its authority, and nobody else. */
@QuarkusTest
@RealParts(service = "notes")
@TestProfile(MutualTlsTest.Profile.class)
class MutualTlsTest {

    private static final TestCertificates OURS = TestCertificates.of("ours");

    @TestHTTPResource(value = "/notes/v1/openapi.json", tls = true)
    URI address;

    /** As an installation would set it, but for the parts of the tests that show no certificates themselves. */
    public static final class Profile implements QuarkusTestProfile {
        @Override
        public String getConfigProfile() {
            return "test,mutual-tls";
        }

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.http.test-ssl-port",
                    "0",
                    "veiligwonen.mutual-tls.certificate-file",
                    OURS.identity().toString(),
                    "veiligwonen.mutual-tls.authority-file",
                    OURS.authority().toString(),
                    "%mutual-tls.kafka.security.protocol",
                    "PLAINTEXT");
        }
    }

    @Test
    void who_shows_a_certificate_of_the_authority_is_answered() throws Exception {
        assertThat(get(OURS.context()).statusCode()).isEqualTo(200);
    }

    @Test
    void who_shows_none_is_refused() {
        assertThatThrownBy(() -> get(OURS.contextWithoutCertificate())).isInstanceOf(IOException.class);
    }

    @Test
    void who_shows_one_of_another_authority_is_refused() {
        assertThatThrownBy(() -> get(OURS.contextShowing(TestCertificates.of("strangers"))))
                .isInstanceOf(IOException.class);
    }

    private HttpResponse<String> get(SSLContext tls) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newBuilder().sslContext(tls).build()) {
            return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
        }
    }
}
