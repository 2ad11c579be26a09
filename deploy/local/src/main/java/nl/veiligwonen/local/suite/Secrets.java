package nl.veiligwonen.local.suite;

import java.nio.file.Path;
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
        new MasterKeyFile(state.masterKey()).createIfMissing();
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
