package nl.veiligwonen.platform.personaldata;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.security.GeneralSecurityException;
import java.util.Optional;
import nl.veiligwonen.platform.domain.PersonalData.Purpose;

/** The data keys: one per case and purpose, made at first use, kept wrapped by the master key. */
@Singleton
public class DataKeys {

    /** How many unwrapped keys are held in memory at most. */
    private static final int CACHED_KEYS = 10_000;

    private final KeptKeysets keysets;
    private final Cache<KeyName, Aead> cache =
            Caffeine.newBuilder().maximumSize(CACHED_KEYS).build();

    @Inject
    public DataKeys(KeptKeysets keysets) {
        this.keysets = keysets;
    }

    /** The key to encrypt with; made now if the case has none for this purpose yet. */
    Aead forEncryption(String entityId, Purpose purpose) {
        KeyName name = KeyName.ofData(entityId, purpose);
        return find(name).orElseGet(() -> aead(keysets.make(name, PredefinedAeadParameters.AES256_GCM)));
    }

    /** The key to decrypt with; empty if it has been destroyed. */
    Optional<Aead> forDecryption(String entityId, Purpose purpose) {
        return find(KeyName.ofData(entityId, purpose));
    }

    private Optional<Aead> find(KeyName name) {
        Aead cached = cache.getIfPresent(name);
        if (cached != null) {
            return Optional.of(cached);
        }
        return keysets.find(name).map(stored -> {
            Aead key = aead(stored);
            if (stored.settled()) {
                cache.put(name, key);
            }
            return key;
        });
    }

    private static Aead aead(KeptKeysets.Stored stored) {
        try {
            return stored.keyset().getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (GeneralSecurityException unfit) {
            throw new IllegalStateException("A data key is not fit for encryption", unfit);
        }
    }
}
