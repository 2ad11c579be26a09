package nl.veiligwonen.platform.personaldata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import nl.veiligwonen.platform.test.RealParts;
import org.junit.jupiter.api.Test;

/** Who is given the same key makes the same fingerprints. */
@QuarkusTest
@RealParts(service = "notes")
class GivenKeyTest {

    private static final String KEY = "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f";

    @Inject
    Fingerprints fingerprints;

    private final String use = "test-" + UUID.randomUUID();

    @Test
    void fingerprints_are_those_of_the_key_that_was_given() throws GeneralSecurityException {
        assertThat(fingerprints.adopt(use, KEY + "\n")).isTrue();

        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(HexFormat.of().parseHex(KEY), "HmacSHA256"));
        assertThat(fingerprints.of(use, "a text")).isEqualTo(mac.doFinal("a text".getBytes(StandardCharsets.UTF_8)));
        assertThat(fingerprints.adopt(use, KEY)).as("the same once more").isTrue();
    }

    @Test
    void who_has_a_key_keeps_it() {
        byte[] before = fingerprints.of(use, "a text");

        assertThat(fingerprints.adopt(use, KEY)).isFalse();
        assertThat(fingerprints.of(use, "a text")).isEqualTo(before);
    }

    @Test
    void what_is_no_key_is_refused_without_repeating_it() {
        assertThatThrownBy(() -> fingerprints.adopt(use, "secret"))
                .hasMessageContaining("64 hexadecimals")
                .hasMessageNotContaining("secret");
    }
}
