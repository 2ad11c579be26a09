package nl.veiligwonen.local.suite;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;

/**
 * The file with the master key of a suite on one's own machine: a plain Tink keyset, of which each key is a version.
 * Elsewhere the master key is on a token or in a key-management system.
 */
public final class MasterKeyFile {

    private final Path file;

    public MasterKeyFile(Path file) {
        this.file = file;
    }

    /** Makes the file, with one version, if it is not there. */
    void createIfMissing() {
        if (Files.exists(file)) {
            return;
        }
        try {
            AeadConfig.register();
            write(KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Takes a version away, for good.
     *
     * @param version as the services name it, such as {@code file:42}
     */
    public void remove(String version) throws IOException {
        try {
            AeadConfig.register();
            KeysetHandle keyset =
                    TinkJsonProtoKeysetFormat.parseKeyset(Files.readString(file), InsecureSecretKeyAccess.get());
            KeysetHandle.Builder left = KeysetHandle.newBuilder(keyset);
            for (int place = keyset.size() - 1; place >= 0; place--) {
                KeysetHandle.Entry entry = keyset.getAt(place);
                if (version.equals("file:" + Integer.toUnsignedString(entry.getId())) && !entry.isPrimary()) {
                    left.deleteAt(place);
                }
            }
            write(left.build());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private void write(KeysetHandle keyset) throws IOException, GeneralSecurityException {
        String json = TinkJsonProtoKeysetFormat.serializeKeyset(keyset, InsecureSecretKeyAccess.get());
        JsonFile.write(file, json.getBytes(StandardCharsets.UTF_8));
    }
}
