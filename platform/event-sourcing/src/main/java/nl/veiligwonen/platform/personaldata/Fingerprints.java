package nl.veiligwonen.platform.personaldata;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Mac;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.mac.MacConfig;
import com.google.crypto.tink.mac.PredefinedMacParameters;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Keyed fingerprints of texts: they tell that two texts are the same, and without the key nothing else, not even to who
 * tries all names and addresses there are. HMAC-SHA256 with a key per use, made at first use and kept wrapped by the
 * master key among the data keys. Every method works in the running transaction.
 */
@Singleton
public class Fingerprints {

    /** In the place of a case among the data keys: these keys belong to no case. */
    private static final String OWNER = "fingerprints";

    /** @param settled false if the running transaction made it itself, and could still undo it */
    private record Stored(Mac key, boolean settled) {}

    private final WrappedKeys keys;
    private final Aead master;
    private final Map<String, Mac> known = new ConcurrentHashMap<>();

    @Inject
    public Fingerprints(
            DataSource dataSource,
            @ConfigProperty(name = "veiligwonen.personal-data.master-key-file") String masterKeyFile) {
        this.keys = new WrappedKeys(dataSource);
        this.master = MasterKey.read(Path.of(masterKeyFile)).aead();
        try {
            MacConfig.register();
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("There is no HMAC to make fingerprints with", missing);
        }
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

    private Mac key(String use) {
        Mac key = known.get(use);
        if (key != null) {
            return key;
        }
        Stored stored = read(use).orElseGet(() -> make(use));
        if (stored.settled()) {
            known.put(use, stored.key());
        }
        return stored.key();
    }

    private Optional<Stored> read(String use) {
        return keys.find(OWNER, use).map(kept -> stored(use, kept));
    }

    private Stored stored(String use, WrappedKeys.Kept kept) {
        return new Stored(unwrap(use, kept.wrapped()), kept.settled());
    }

    private Stored make(String use) {
        try {
            KeysetHandle fresh = KeysetHandle.generateNew(PredefinedMacParameters.HMAC_SHA256_256BITTAG);
            byte[] wrapped = TinkProtoKeysetFormat.serializeEncryptedKeyset(fresh, master, associatedData(use));
            return stored(use, keys.keep(OWNER, use, wrapped));
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException("Can't make a fingerprint key", failed);
        }
    }

    private Mac unwrap(String use, byte[] wrapped) {
        try {
            return TinkProtoKeysetFormat.parseEncryptedKeyset(wrapped, master, associatedData(use))
                    .getPrimitive(RegistryConfiguration.get(), Mac.class);
        } catch (GeneralSecurityException foreign) {
            throw new IllegalStateException("A fingerprint key is not wrapped by this master key", foreign);
        }
    }

    /** Binds a wrapped key to its use. */
    private static byte[] associatedData(String use) {
        return ("fingerprint-key|" + use).getBytes(StandardCharsets.UTF_8);
    }
}
