package nl.veiligwonen.platform.personaldata;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.mac.MacConfig;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import nl.veiligwonen.platform.masterkey.MasterKeys;
import nl.veiligwonen.platform.masterkey.WrappedKey;
import nl.veiligwonen.platform.masterkey.WrappedPlace;
import nl.veiligwonen.platform.personaldata.WrappedKeys.Kept;

/** The keys that are kept, each made at first use and wrapped by the master key. Works in the running transaction. */
@Singleton
public class KeptKeysets implements WrappedPlace {

    private final WrappedKeys keys;
    private final MasterKeys master;

    @Inject
    public KeptKeysets(DataSource dataSource, MasterKeys master) {
        this.keys = new WrappedKeys(dataSource);
        this.master = master;
        try {
            AeadConfig.register();
            MacConfig.register();
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("There is no encryption to be had", missing);
        }
    }

    /** @param settled false if the running transaction made it itself, and could still undo it */
    record Stored(KeysetHandle keyset, boolean settled) {}

    Optional<Stored> find(KeyName name) {
        return keys.find(name).map(this::stored);
    }

    /** Makes a key, unless another transaction was first, and gives the one that stays. */
    Stored make(KeyName name, Parameters parameters) {
        try {
            return keep(name, KeysetHandle.generateNew(parameters));
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException("Can't make a key", failed);
        }
    }

    /** Keeps a key, unless another transaction was first, and gives the one that stays. */
    Stored keep(KeyName name, KeysetHandle key) {
        try {
            byte[] serialized = TinkProtoKeysetFormat.serializeKeyset(key, InsecureSecretKeyAccess.get());
            return stored(keys.keep(name, master.wrap(serialized, name.place())));
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException("Can't keep a key", failed);
        }
    }

    private Stored stored(Kept kept) {
        return new Stored(keyset(kept), kept.settled());
    }

    private KeysetHandle keyset(Kept kept) {
        byte[] place = kept.name().place();
        try {
            return kept.masterVersion() == null
                    ? TinkProtoKeysetFormat.parseEncryptedKeyset(kept.bytes(), new EarlierWrapping(master), place)
                    : TinkProtoKeysetFormat.parseKeyset(
                            master.unwrap(new WrappedKey(kept.masterVersion(), kept.bytes()), place),
                            InsecureSecretKeyAccess.get());
        } catch (GeneralSecurityException foreign) {
            throw new IllegalStateException("A key is not wrapped by this master key", foreign);
        }
    }

    @Override
    public Map<String, Long> countByMasterVersion() {
        return keys.countByMasterVersion();
    }

    @Override
    public int rewrap(int limit) {
        List<Kept> outdated = keys.wrappedByOther(master.version(), limit);
        outdated.forEach(kept -> keys.rewrap(kept.name(), rewrapped(kept)));
        return outdated.size();
    }

    private WrappedKey rewrapped(Kept kept) {
        byte[] place = kept.name().place();
        if (kept.masterVersion() != null) {
            return master.rewrap(new WrappedKey(kept.masterVersion(), kept.bytes()), place);
        }
        try {
            return master.wrap(
                    TinkProtoKeysetFormat.serializeKeyset(keyset(kept), InsecureSecretKeyAccess.get()), place);
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException("Can't wrap a key again", failed);
        }
    }
}
