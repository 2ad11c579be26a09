package nl.veiligwonen.local.suite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/** Passwords that the parts use among themselves and the keys for personal data: drawn once, kept for the owner alone. */
public final class Secrets {

    private static final int PASSWORD_BYTES = 24;
    private static final int KEY_BYTES = 32;

    private final Path file;
    private final Map<String, String> passwords;
    private final SecureRandom random = new SecureRandom();

    @SuppressWarnings("unchecked") // a file of strings, written below
    public Secrets(StateFolder state) {
        file = state.secrets().resolve("passwords.json");
        passwords = new TreeMap<>(JsonFile.read(file, Map.class).orElse(Map.of()));
        new MasterKeyFile(state.masterKey()).createIfMissing();
        createIfMissing(state.pseudonymKey());
    }

    private void createIfMissing(Path key) {
        if (Files.exists(key)) {
            return;
        }
        byte[] drawn = new byte[KEY_BYTES];
        random.nextBytes(drawn);
        try {
            JsonFile.write(key, HexFormat.of().formatHex(drawn).getBytes(StandardCharsets.US_ASCII));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
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
}
