package nl.veiligwonen.platform.personaldata;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Set;

/** The key that wraps all others, from a file that only its owner may read. */
public final class MasterKey {

    private static final Set<PosixFilePermission> OTHERS = PosixFilePermissions.fromString("---rwxrwx");

    private final KeysetHandle keyset;

    private MasterKey(KeysetHandle keyset) {
        this.keyset = keyset;
    }

    /**
     * Reads the master key.
     *
     * @param file a Tink keyset in JSON, mode 0600 or tighter
     * @throws IllegalStateException if the file is missing, open to others, or no keyset
     */
    public static MasterKey read(Path file) {
        try {
            AeadConfig.register();
            refuseIfOpenToOthers(file);
            return new MasterKey(
                    TinkJsonProtoKeysetFormat.parseKeyset(Files.readString(file), InsecureSecretKeyAccess.get()));
        } catch (IOException unreadable) {
            throw new IllegalStateException(
                    "Can't read the master key file " + file
                            + ": set veiligwonen.personal-data.master-key-file to a Tink keyset in JSON",
                    unreadable);
        } catch (GeneralSecurityException noKeyset) {
            throw new IllegalStateException("The master key file " + file + " holds no Tink keyset");
        }
    }

    /**
     * Makes a master key file with a new AES-256-GCM key, mode 0600.
     *
     * @throws IllegalStateException if the file exists already or can't be written
     */
    public static void create(Path file) {
        try {
            AeadConfig.register();
            KeysetHandle fresh = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
            String json = TinkJsonProtoKeysetFormat.serializeKeyset(fresh, InsecureSecretKeyAccess.get());
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, json);
        } catch (IOException | GeneralSecurityException failed) {
            throw new IllegalStateException("Can't make a master key file " + file, failed);
        }
    }

    private static void refuseIfOpenToOthers(Path file) throws IOException {
        Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(file);
        if (permissions.stream().anyMatch(OTHERS::contains)) {
            throw new IllegalStateException("The master key file " + file + " is open to others: chmod 600 it");
        }
    }

    /** Encrypts and decrypts data keys. */
    Aead aead() {
        try {
            return keyset.getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (GeneralSecurityException unfit) {
            throw new IllegalStateException("The master key is not fit for encryption", unfit);
        }
    }
}
