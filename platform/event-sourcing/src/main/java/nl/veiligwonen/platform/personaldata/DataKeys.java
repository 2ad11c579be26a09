package nl.veiligwonen.platform.personaldata;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Optional;
import javax.sql.DataSource;
import nl.veiligwonen.platform.domain.PersonalData.Purpose;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The data keys: one per case and purpose, made at first use, kept wrapped by the master key. */
@Singleton
public class DataKeys {

    /** How many unwrapped keys are held in memory at most. */
    private static final int CACHED_KEYS = 10_000;

    private record Name(String entityId, Purpose purpose) {
        /** Binds a wrapped key to its place, so that it can't be moved to another case. */
        byte[] associatedData() {
            return ("data-key|" + entityId + "|" + purpose).getBytes(StandardCharsets.UTF_8);
        }
    }

    /** @param settled false if the running transaction made it itself, and could still undo it */
    private record Stored(Aead key, boolean settled) {}

    private final WrappedKeys keys;
    private final Aead master;
    private final Cache<Name, Aead> cache =
            Caffeine.newBuilder().maximumSize(CACHED_KEYS).build();

    @Inject
    public DataKeys(
            DataSource dataSource,
            @ConfigProperty(name = "veiligwonen.personal-data.master-key-file") String masterKeyFile) {
        this.keys = new WrappedKeys(dataSource);
        this.master = MasterKey.read(Path.of(masterKeyFile)).aead();
    }

    /** The key to encrypt with; made now if the case has none for this purpose yet. */
    Aead forEncryption(String entityId, Purpose purpose) {
        Name name = new Name(entityId, purpose);
        return find(name).orElseGet(() -> make(name));
    }

    /** The key to decrypt with; empty if it has been destroyed. */
    Optional<Aead> forDecryption(String entityId, Purpose purpose) {
        return find(new Name(entityId, purpose));
    }

    private Optional<Aead> find(Name name) {
        Aead cached = cache.getIfPresent(name);
        if (cached != null) {
            return Optional.of(cached);
        }
        Optional<Stored> stored = read(name);
        stored.filter(Stored::settled).ifPresent(found -> cache.put(name, found.key()));
        return stored.map(Stored::key);
    }

    private Optional<Stored> read(Name name) {
        return keys.find(name.entityId(), name.purpose().name()).map(kept -> stored(name, kept));
    }

    private Stored stored(Name name, WrappedKeys.Kept kept) {
        return new Stored(unwrap(name, kept.wrapped()), kept.settled());
    }

    private Aead make(Name name) {
        try {
            KeysetHandle fresh = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
            byte[] wrapped = TinkProtoKeysetFormat.serializeEncryptedKeyset(fresh, master, name.associatedData());
            return stored(name, keys.keep(name.entityId(), name.purpose().name(), wrapped))
                    .key();
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException("Can't make a data key", failed);
        }
    }

    private Aead unwrap(Name name, byte[] wrapped) {
        try {
            return TinkProtoKeysetFormat.parseEncryptedKeyset(wrapped, master, name.associatedData())
                    .getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (GeneralSecurityException foreign) {
            throw new IllegalStateException("A data key is not wrapped by this master key", foreign);
        }
    }
}
