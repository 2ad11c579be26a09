package nl.veiligwonen.platform.personaldata;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.security.GeneralSecurityException;
import java.util.Optional;
import nl.veiligwonen.platform.domain.PersonalData.Purpose;
import nl.veiligwonen.platform.personaldata.Destruction.Destroyed;

/** The data keys: one per case and purpose, made at first use, kept wrapped by the master key. */
@Singleton
public class DataKeys {

    /** How many unwrapped keys are held in memory at most. */
    private static final int CACHED_KEYS = 10_000;

    private final KeptKeysets keysets;
    private final ForgettingCache<KeyName, Aead> cache = new ForgettingCache<>(CACHED_KEYS, KeyName::owner);

    @Inject
    public DataKeys(KeptKeysets keysets) {
        this.keysets = keysets;
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) Destroyed destroyed) {
        cache.forget(destroyed.entityId());
    }

    /**
     * The key to encrypt with; made now if the case has none for this purpose yet.
     *
     * @throws PersonalDataDestroyedException if it has been destroyed
     */
    Aead forEncryption(String entityId, Purpose purpose) {
        KeyName name = KeyName.ofData(entityId, purpose);
        return find(name).orElseGet(() -> aead(keysets.make(name, PredefinedAeadParameters.AES256_GCM)));
    }

    /**
     * The key to decrypt with.
     *
     * @throws PersonalDataDestroyedException if it has been destroyed
     * @throws IllegalStateException if it is missing without having been destroyed
     */
    Aead forDecryption(String entityId, Purpose purpose) {
        return find(KeyName.ofData(entityId, purpose))
                .orElseThrow(() -> new IllegalStateException("A data key for " + purpose + " is missing"));
    }

    /**
     * Sees to it that a key can be there.
     *
     * @throws PersonalDataDestroyedException if it has been destroyed
     */
    void requireNotDestroyed(String entityId, Purpose purpose) {
        find(KeyName.ofData(entityId, purpose));
    }

    private Optional<Aead> find(KeyName name) {
        Aead cached = cache.find(name);
        if (cached != null) {
            return Optional.of(cached);
        }
        return keysets.find(name).map(stored -> {
            Aead key = aead(stored);
            if (stored.settled()) {
                cache.keep(name, key);
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
