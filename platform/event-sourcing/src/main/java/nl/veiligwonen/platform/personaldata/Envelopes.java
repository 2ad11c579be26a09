package nl.veiligwonen.platform.personaldata;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.aead.KmsEnvelopeAead;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Encrypts personal data that is kept outside the journal and can be thrown away: AES-256-GCM with a fresh data key each
 * time, which lies wrapped by the master key in the same bytes (Google Tink's envelope encryption). So whoever deletes the
 * bytes has deleted their key.
 */
@Singleton
public class Envelopes {

    private final Aead envelope;

    @Inject
    public Envelopes(@ConfigProperty(name = "veiligwonen.personal-data.master-key-file") String masterKeyFile) {
        try {
            Aead master = MasterKey.read(Path.of(masterKeyFile)).aead();
            this.envelope = KmsEnvelopeAead.create(PredefinedAeadParameters.AES256_GCM, master);
        } catch (GeneralSecurityException unfit) {
            throw new IllegalStateException("There are no data keys to be had for envelopes", unfit);
        }
    }

    /**
     * Encrypts.
     *
     * @param place where the bytes will lie and whose they are: elsewhere they can't be opened
     */
    public byte[] seal(String place, byte[] content) {
        try {
            return envelope.encrypt(content, associatedData(place));
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException("Can't seal what belongs at a place outside the journal");
        }
    }

    /**
     * Decrypts.
     *
     * @param place as it was when they were sealed
     */
    public byte[] open(String place, byte[] sealed) {
        try {
            return envelope.decrypt(sealed, associatedData(place));
        } catch (GeneralSecurityException foreign) {
            throw new IllegalStateException("Can't open what lies at a place outside the journal");
        }
    }

    private static byte[] associatedData(String place) {
        return place.getBytes(StandardCharsets.UTF_8);
    }
}
