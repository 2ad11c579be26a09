package nl.veiligwonen.local.keycloak;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Codes that change with time (RFC 6238), as the realm asks for them: six digits, SHA-1, another every thirty seconds. */
public final class Totp {

    static final int DIGITS = 6;
    static final Duration PERIOD = Duration.ofSeconds(30);

    /** As the realm and the JDK name it. */
    static final String ALGORITHM = "HmacSHA1";

    private static final int MODULUS = 1_000_000;

    private Totp() {}

    /** The code of a moment. */
    public static String code(String secret, Instant moment) {
        byte[] hash = hash(
                secret.getBytes(StandardCharsets.UTF_8),
                ByteBuffer.allocate(Long.BYTES)
                        .putLong(moment.getEpochSecond() / PERIOD.toSeconds())
                        .array());
        int offset = hash[hash.length - 1] & 0xf;
        int number = ByteBuffer.wrap(hash).getInt(offset) & Integer.MAX_VALUE;
        return "%06d".formatted(number % MODULUS);
    }

    private static byte[] hash(byte[] secret, byte[] counter) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
            return mac.doFinal(counter);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has " + ALGORITHM, e);
        }
    }
}
