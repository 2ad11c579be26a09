package nl.veiligwonen.funding.audit.sampling;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Numbers out of a seed, that anyone can make with {@code sha256sum}: the k-th block is the SHA-256 of the UTF-8 text
 * {@code seed:k}, read as a whole number of 256 bits, the most significant byte first.
 */
final class SeededNumbers {

    private static final BigInteger BLOCKS = BigInteger.TWO.pow(256);

    private SeededNumbers() {}

    /**
     * A number from 0 up to, and not including, a bound; each as likely as the other. It is the first block that lies
     * below the highest multiple of the bound, modulo the bound: that is block 0, save once in more tries than can be made.
     *
     * @param bound 1 or more
     */
    static BigInteger below(BigInteger bound, String seed) {
        BigInteger fair = BLOCKS.subtract(BLOCKS.mod(bound));
        for (long counter = 0; ; counter++) {
            BigInteger block = new BigInteger(1, sha256((seed + ":" + counter).getBytes(StandardCharsets.UTF_8)));
            if (block.compareTo(fair) < 0) {
                return block.mod(bound);
            }
        }
    }

    /** The SHA-256 of a text in UTF-8, in hexadecimal. */
    static String sha256(String text) {
        return HexFormat.of().formatHex(sha256(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}
