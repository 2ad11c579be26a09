package nl.veiligwonen.platform.personaldata;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Mac;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.mac.PredefinedMacParameters;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keyed fingerprints of texts: they tell that two texts are the same, and without the key nothing else, not even to who
 * tries all names and addresses there are. HMAC-SHA256 with a key per use, made at first use and kept wrapped by the
 * master key among the data keys. Every method works in the running transaction.
 */
@Singleton
public class Fingerprints {

    private final KeptKeysets keysets;
    private final Map<String, Mac> known = new ConcurrentHashMap<>();

    @Inject
    public Fingerprints(KeptKeysets keysets) {
        this.keysets = keysets;
    }

    /**
     * The fingerprint of a text.
     *
     * @param use what it is for, such as {@code open-case}: the same text has another fingerprint for another use
     */
    public byte[] of(String use, String text) {
        try {
            return key(use).computeMac(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException("Can't make a fingerprint for " + use);
        }
    }

    /**
     * Lets a use go by a key from outside, so that all to whom it is given make the same fingerprints. A use that has a key keeps
     * that one.
     *
     * @param hexadecimals 64 of them
     * @return whether it goes by this key
     */
    public boolean adopt(String use, String hexadecimals) {
        KeyName name = KeyName.ofFingerprints(use);
        KeysetHandle given = GivenKey.of(hexadecimals);
        KeptKeysets.Stored stored = keysets.find(name).orElseGet(() -> keysets.keep(name, given));
        return stored.keyset().equalsKeyset(given);
    }

    private Mac key(String use) {
        Mac key = known.get(use);
        if (key != null) {
            return key;
        }
        KeyName name = KeyName.ofFingerprints(use);
        KeptKeysets.Stored stored =
                keysets.find(name).orElseGet(() -> keysets.make(name, PredefinedMacParameters.HMAC_SHA256_256BITTAG));
        Mac found = mac(stored);
        if (stored.settled()) {
            known.put(use, found);
        }
        return found;
    }

    private static Mac mac(KeptKeysets.Stored stored) {
        try {
            return stored.keyset().getPrimitive(RegistryConfiguration.get(), Mac.class);
        } catch (GeneralSecurityException unfit) {
            throw new IllegalStateException("A fingerprint key is not fit for fingerprints", unfit);
        }
    }
}
