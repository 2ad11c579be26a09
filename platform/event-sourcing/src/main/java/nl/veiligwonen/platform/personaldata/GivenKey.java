package nl.veiligwonen.platform.personaldata;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.mac.HmacKey;
import com.google.crypto.tink.mac.HmacParameters;
import com.google.crypto.tink.util.SecretBytes;
import java.security.GeneralSecurityException;
import java.util.HexFormat;

/** A key for fingerprints that is given from outside, as hexadecimals. */
final class GivenKey {

    private static final int BYTES = 32;
    private static final int KEY_ID = 1;

    private GivenKey() {}

    /**
     * The key of a text.
     *
     * @throws IllegalArgumentException if it is not 64 hexadecimals; the message holds nothing of it
     */
    @AccessesPartialKey // it comes from outside, so what Tink would keep together is told here
    static KeysetHandle of(String hexadecimals) {
        try {
            HmacParameters parameters = HmacParameters.builder()
                    .setKeySizeBytes(BYTES)
                    .setTagSizeBytes(BYTES)
                    .setHashType(HmacParameters.HashType.SHA256)
                    .setVariant(HmacParameters.Variant.NO_PREFIX)
                    .build();
            HmacKey key = HmacKey.builder()
                    .setParameters(parameters)
                    .setKeyBytes(SecretBytes.copyFrom(bytes(hexadecimals), InsecureSecretKeyAccess.get()))
                    .build();
            return KeysetHandle.newBuilder()
                    .addEntry(KeysetHandle.importKey(key).withFixedId(KEY_ID).makePrimary())
                    .build();
        } catch (GeneralSecurityException unfit) {
            throw new IllegalStateException("A key can't be made of what is given", unfit);
        }
    }

    private static byte[] bytes(String hexadecimals) {
        String text = hexadecimals.strip();
        if (text.length() != 2 * BYTES || !text.chars().allMatch(HexFormat::isHexDigit)) {
            throw new IllegalArgumentException("A given key must be %d hexadecimals".formatted(2 * BYTES));
        }
        return HexFormat.of().parseHex(text);
    }
}
