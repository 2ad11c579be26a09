package nl.veiligwonen.local.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.AlgorithmParameters;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.util.Base64;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningKeyTest {

    private static final JsonNode CLAIMS = JsonNodeFactory.instance.objectNode().put("iss", "system-utrecht");

    /** Some coordinates begin with a zero: now and then is not never. */
    @RepeatedTest(20)
    void what_it_signs_is_verified_by_the_half_that_it_shows() throws Exception {
        SigningKey key = SigningKey.draw();
        String[] parts = key.sign(JsonNodeFactory.instance.objectNode().put("alg", "ES256"), CLAIMS)
                .split("\\.");
        Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
        signature.initVerify(publicKey(key.shown()));
        signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));

        assertThat(signature.verify(decoded(parts[2]))).isTrue();
        assertThat(key.shown().has("d")).isFalse();
    }

    @Test
    void it_is_drawn_once(@TempDir Path folder) {
        SigningKey drawn = SigningKey.in(folder.resolve("key.json"));

        assertThat(SigningKey.in(folder.resolve("key.json")).thumbprint())
                .isEqualTo(drawn.thumbprint())
                .isNotEqualTo(SigningKey.draw().thumbprint());
    }

    private static PublicKey publicKey(JsonNode jwk) throws Exception {
        AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
        parameters.init(new ECGenParameterSpec("secp256r1"));
        ECPoint point = new ECPoint(
                new BigInteger(1, decoded(jwk.path("x").asText())),
                new BigInteger(1, decoded(jwk.path("y").asText())));
        return KeyFactory.getInstance("EC")
                .generatePublic(new ECPublicKeySpec(point, parameters.getParameterSpec(ECParameterSpec.class)));
    }

    private static byte[] decoded(String text) {
        byte[] bytes = Base64.getUrlDecoder().decode(text);
        assertThat(bytes.length).isIn(32, 64);
        return bytes;
    }
}
