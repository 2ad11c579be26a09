package nl.veiligwonen.platform.personaldata;

import com.google.crypto.tink.Aead;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import nl.veiligwonen.platform.domain.PersonalData.Purpose;

/**
 * Encrypts documents that belong to a case and are kept beside the journal: AES-256-GCM with the key of the case and
 * purpose, and with case and document as associated data, so that a ciphertext can't be moved to another place. When the
 * key is destroyed, all documents of the case are.
 */
@Singleton
public class DocumentCipher {

    private final DataKeys keys;

    @Inject
    public DocumentCipher(DataKeys keys) {
        this.keys = keys;
    }

    /** Encrypts a document, in the running transaction: the first of a case and purpose makes their key. */
    public byte[] encrypt(String entityId, Purpose purpose, String documentId, byte[] content) {
        try {
            return keys.forEncryption(entityId, purpose).encrypt(content, associatedData(entityId, documentId));
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException("Can't encrypt document " + documentId);
        }
    }

    /**
     * Decrypts a document.
     *
     * @throws PersonalDataDestroyedException if the key has been destroyed
     */
    public byte[] decrypt(String entityId, Purpose purpose, String documentId, byte[] encrypted) {
        Aead key = keys.forDecryption(entityId, purpose);
        try {
            return key.decrypt(encrypted, associatedData(entityId, documentId));
        } catch (GeneralSecurityException foreign) {
            throw new IllegalStateException("Can't decrypt document " + documentId);
        }
    }

    /**
     * Sees to it that documents of a case can still be kept.
     *
     * @throws PersonalDataDestroyedException if their key has been destroyed
     */
    public void requireKept(String entityId, Purpose purpose) {
        keys.requireNotDestroyed(entityId, purpose);
    }

    private static byte[] associatedData(String entityId, String documentId) {
        return ("document|" + entityId + "|" + documentId).getBytes(StandardCharsets.UTF_8);
    }
}
