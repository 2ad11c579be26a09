package nl.veiligwonen.platform.personaldata;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.aead.KmsEnvelopeAead;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import nl.veiligwonen.platform.masterkey.FileMasterKey;
import nl.veiligwonen.platform.masterkey.MasterKeys;
import nl.veiligwonen.platform.masterkey.WrappedKey;
import org.jspecify.annotations.Nullable;

/**
 * Encrypts personal data that is kept outside the journal and can be thrown away: AES-256-GCM with a fresh data key each
 * time, which lies wrapped by the master key in the same bytes (Google Tink's envelope encryption). So whoever deletes the
 * bytes has deleted their key.
 */
@Singleton
public class Envelopes {

    /** The content is bound to its place; its key, which opens nothing else, need not be. */
    private static final byte[] NO_PLACE = {};

    private final MasterKeys master;

    @Inject
    public Envelopes(MasterKeys master) {
        this.master = master;
    }

    /**
     * Encrypts.
     *
     * @param place where the bytes will lie and whose they are: elsewhere they can't be opened
     */
    public Sealed seal(String place, byte[] content) {
        MasterAead wrapping = new MasterAead(null);
        byte[] bytes = treat(wrapping, envelope -> envelope.encrypt(content, associatedData(place)));
        return new Sealed(bytes, wrapping.version);
    }

    /**
     * Decrypts.
     *
     * @param place as it was when they were sealed
     */
    public byte[] open(String place, Sealed sealed) {
        return treat(
                new MasterAead(sealed.masterVersion()),
                envelope -> envelope.decrypt(sealed.bytes(), associatedData(place)));
    }

    /** The same with its key wrapped by the version of the master key that wraps now. The content stays as it is. */
    public Sealed rewrap(Sealed sealed) {
        ByteBuffer parts = ByteBuffer.wrap(sealed.bytes());
        byte[] key = new byte[parts.getInt()];
        parts.get(key);
        WrappedKey rewrapped = master.rewrap(wrapped(sealed.masterVersion(), key), NO_PLACE);
        ByteBuffer bytes = ByteBuffer.allocate(Integer.BYTES + rewrapped.bytes().length + parts.remaining());
        bytes.putInt(rewrapped.bytes().length).put(rewrapped.bytes()).put(parts);
        return new Sealed(bytes.array(), rewrapped.version());
    }

    /** The name of the version of the master key that wraps now. */
    public String masterVersion() {
        return master.version();
    }

    private static byte[] treat(MasterAead wrapping, Treatment treatment) {
        try {
            return treatment.apply(KmsEnvelopeAead.create(PredefinedAeadParameters.AES256_GCM, wrapping));
        } catch (GeneralSecurityException foreign) {
            throw new IllegalStateException("Can't treat what lies at a place outside the journal");
        }
    }

    private static byte[] associatedData(String place) {
        return place.getBytes(StandardCharsets.UTF_8);
    }

    private static WrappedKey wrapped(@Nullable String version, byte[] key) {
        return new WrappedKey(version == null ? FileMasterKey.versionOf(key) : version, key);
    }

    @FunctionalInterface
    private interface Treatment {
        byte[] apply(Aead envelope) throws GeneralSecurityException;
    }

    /** The master key as Tink asks for it: it wraps one key and tells its version, or unwraps one of a known version. */
    private final class MasterAead implements Aead {

        private @Nullable String version;

        MasterAead(@Nullable String version) {
            this.version = version;
        }

        @Override
        public byte[] encrypt(byte[] key, byte[] associatedData) {
            WrappedKey wrapped = master.wrap(key, NO_PLACE);
            version = wrapped.version();
            return wrapped.bytes();
        }

        @Override
        public byte[] decrypt(byte[] key, byte[] associatedData) {
            return master.unwrap(wrapped(version, key), NO_PLACE);
        }
    }
}
