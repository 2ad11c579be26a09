package nl.veiligwonen.platform.service.idempotency;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What a caller chose to recognise a request by. Known to him alone: only hashes of it are kept.
 *
 * @param value 1 to 255 printable characters of ASCII; for a step, followed by its name
 */
record IdempotencyKey(String value) {

    /** The header that carries it. */
    static final String HEADER = "Idempotency-Key";

    private static final Pattern PRINTABLE = Pattern.compile("[\\x20-\\x7E]{1,255}");

    /** The key of that text; empty if the text can't be one. */
    static Optional<IdempotencyKey> of(String text) {
        return PRINTABLE.matcher(text).matches() ? Optional.of(new IdempotencyKey(text)) : Optional.empty();
    }

    /** The key of a step of the request. No caller can choose it: it is not printable. */
    IdempotencyKey step(String name) {
        return new IdempotencyKey(value + "\u0000" + name);
    }

    /** What the key is found by. */
    String hash() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes(value)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java knows SHA-256", impossible);
        }
    }

    /** What a request is compared by. Without the key, nobody can find out what was asked by trying. */
    String fingerprint(String method, String path, String body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(bytes(value), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(bytes(method + "\n" + path + "\n" + body)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java knows HmacSHA256", impossible);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Not the key: who has it can ask for the answer. */
    @Override
    public String toString() {
        return "IdempotencyKey[...]";
    }
}
