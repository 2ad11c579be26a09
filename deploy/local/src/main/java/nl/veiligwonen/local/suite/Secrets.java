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
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;

/** Passwords that the parts use among themselves and the master key for personal data: drawn once, kept for the owner alone. */
public final class Secrets {

    private static final int PASSWORD_BYTES = 24;

    private final Path file;
    private final Map<String, String> passwords;
    private final SecureRandom random = new SecureRandom();

    @SuppressWarnings("unchecked") // a file of strings, written below
    public Secrets(StateFolder state) {
        file = state.secrets().resolve("passwords.json");
        passwords = new TreeMap<>(JsonFile.read(file, Map.class).orElse(Map.of()));
        if (!Files.exists(state.masterKey())) {
            createMasterKey(state.masterKey());
        }
    }

    /** The password of an account, which is drawn when it is first asked for. */
    public synchronized String passwordOf(String account) {
        String known = passwords.get(account);
        if (known != null) {
            return known;
        }
        byte[] drawn = new byte[PASSWORD_BYTES];
        random.nextBytes(drawn);
        String password = Base64.getUrlEncoder().withoutPadding().encodeToString(drawn);
        passwords.put(account, password);
        JsonFile.write(file, passwords);
        return password;
    }

    /** A plain Tink keyset, which only a suite on one's own machine may have: elsewhere a key-management system wraps it. */
    private static void createMasterKey(Path file) {
        try {
            AeadConfig.register();
            KeysetHandle key = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
            String json = TinkJsonProtoKeysetFormat.serializeKeyset(key, InsecureSecretKeyAccess.get());
            JsonFile.write(file, json.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
