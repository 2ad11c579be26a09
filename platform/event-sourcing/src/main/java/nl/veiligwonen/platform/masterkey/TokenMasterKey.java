package nl.veiligwonen.platform.masterkey;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.InvalidParameterException;
import java.security.Key;
import java.security.KeyStore;
import java.security.Provider;
import java.security.ProviderException;
import java.security.SecureRandom;
import java.security.Security;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Cipher;
import javax.crypto.KeyGenerator;
import javax.crypto.spec.GCMParameterSpec;
import org.jspecify.annotations.Nullable;

/**
 * A master key on a PKCS#11 token: AES-256-GCM keys that are made on the token and never leave it, each of which is a
 * version. By the JDK's own provider, SunPKCS11.
 */
public final class TokenMasterKey implements MasterKey {

    /** What the names of its versions begin with. */
    public static final String KIND = "token";

    private static final String SETTINGS = "veiligwonen.personal-data.token";
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int KEY_BITS = 256;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final MasterKeyConfig.Token config;
    private final Path pinFile;
    private final Pattern alias;
    private final Provider provider;
    private final SecureRandom random = new SecureRandom();

    private TokenMasterKey(MasterKeyConfig.Token config) {
        this.config = config;
        this.pinFile = set(config.pinFile(), "pin-file");
        this.alias = Pattern.compile(Pattern.quote(config.label()) + "-([1-9][0-9]{0,8})");
        this.provider = provider(config);
    }

    /**
     * The master key on a token.
     *
     * @throws MasterKeyException if the token can't be opened or has no key of that label
     */
    public static TokenMasterKey open(MasterKeyConfig.Token config) {
        TokenMasterKey key = new TokenMasterKey(config);
        if (key.aliases(key.contents()).isEmpty()) {
            throw new MasterKeyException(
                    "The token has no AES key called %s-1: make one of 256 bits on it, sensitive and not extractable"
                            .formatted(config.label()));
        }
        return key;
    }

    /**
     * Makes the first version on a token that has none.
     *
     * @throws MasterKeyException if the token can't be opened or has a key of that label already
     */
    public static void create(MasterKeyConfig.Token config) {
        TokenMasterKey key = new TokenMasterKey(config);
        if (!key.aliases(key.contents()).isEmpty()) {
            throw new MasterKeyException("The token has a key called %s already".formatted(config.label()));
        }
        key.makeVersion();
    }

    private static Provider provider(MasterKeyConfig.Token config) {
        Path library = set(config.library(), "library");
        String settings = """
                --name = veiligwonen
                library = "%s"
                slotListIndex = %d
                attributes(generate, CKO_SECRET_KEY, CKK_AES) = {
                  CKA_SENSITIVE = true
                  CKA_EXTRACTABLE = false
                }
                """.formatted(library, config.slot());
        try {
            return Security.getProvider("SunPKCS11").configure(settings);
        } catch (InvalidParameterException | ProviderException | UnsupportedOperationException unfit) {
            throw new MasterKeyException(
                    "There is no token in slot %d of %s: set %s.library and %3$s.slot"
                            .formatted(config.slot(), library, SETTINGS),
                    unfit);
        }
    }

    private static Path set(Optional<Path> file, String setting) {
        return file.orElseThrow(() -> new MasterKeyException("Set %s.%s".formatted(SETTINGS, setting)));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<String> versions() {
        return aliases(contents()).stream().map(TokenMasterKey::name).toList();
    }

    @Override
    public WrappedKey wrap(byte[] key, byte[] place) {
        KeyStore contents = contents();
        List<String> aliases = aliases(contents);
        if (aliases.isEmpty()) {
            throw new MasterKeyException("The keys called %s are gone from the token".formatted(config.label()));
        }
        String newest = aliases.getLast();
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] encrypted = cipher(Cipher.ENCRYPT_MODE, key(contents, newest), nonce, place)
                    .doFinal(key);
            return new WrappedKey(
                    name(newest),
                    ByteBuffer.allocate(nonce.length + encrypted.length)
                            .put(nonce)
                            .put(encrypted)
                            .array());
        } catch (GeneralSecurityException | ProviderException failed) {
            throw new MasterKeyAwayException("The token can't wrap", failed);
        }
    }

    @Override
    public byte[] unwrap(WrappedKey wrapped, byte[] place) {
        Key key = key(contents(), wrapped.version().substring(KIND.length() + 1));
        byte[] nonce = new byte[NONCE_BYTES];
        byte[] encrypted = new byte[wrapped.bytes().length - NONCE_BYTES];
        ByteBuffer.wrap(wrapped.bytes()).get(nonce).get(encrypted);
        try {
            return cipher(Cipher.DECRYPT_MODE, key, nonce, place).doFinal(encrypted);
        } catch (GeneralSecurityException | ProviderException foreign) {
            throw new MasterKeyException(
                    "A key of version %s is not wrapped by the token for this place".formatted(wrapped.version()),
                    foreign);
        }
    }

    @Override
    public synchronized String makeVersion() {
        KeyStore contents = contents();
        List<String> aliases = aliases(contents);
        String next = config.label() + "-" + (aliases.isEmpty() ? 1 : number(aliases.getLast()) + 1);
        try {
            KeyGenerator generator = KeyGenerator.getInstance("AES", provider);
            generator.init(KEY_BITS);
            contents.setEntry(next, new KeyStore.SecretKeyEntry(generator.generateKey()), null);
            return name(next);
        } catch (GeneralSecurityException | ProviderException refused) {
            throw new MasterKeyException(
                    "The token makes no key: make one called %s with the tools of its maker".formatted(next), refused);
        }
    }

    private Cipher cipher(int mode, Key key, byte[] nonce, byte[] place) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(CIPHER, provider);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(place);
        return cipher;
    }

    /** What is on the token now. */
    private KeyStore contents() {
        char[] pin = SecretFile.read(pinFile, "The file with the PIN of the token", SETTINGS + ".pin-file")
                .strip()
                .toCharArray();
        try {
            KeyStore contents = KeyStore.getInstance("PKCS11", provider);
            contents.load(null, pin);
            return contents;
        } catch (IOException | GeneralSecurityException | ProviderException closed) {
            throw new MasterKeyAwayException(
                    "The token can't be opened: is it there, and is the PIN in %s right?".formatted(pinFile), closed);
        }
    }

    private Key key(KeyStore contents, String name) {
        @Nullable Key key;
        try {
            key = contents.getKey(name, null);
        } catch (GeneralSecurityException | ProviderException failed) {
            throw new MasterKeyAwayException("The token does not give key " + name, failed);
        }
        if (key == null) {
            throw new MasterKeyException("The token has no key " + name);
        }
        return key;
    }

    /** The keys of this label, the oldest first. */
    private List<String> aliases(KeyStore contents) {
        try {
            return Collections.list(contents.aliases()).stream()
                    .filter(found -> alias.matcher(found).matches())
                    .sorted(Comparator.comparingInt(this::number))
                    .toList();
        } catch (GeneralSecurityException failed) {
            throw new MasterKeyAwayException("The token does not tell what is on it", failed);
        }
    }

    private int number(String found) {
        Matcher matcher = alias.matcher(found);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(found);
        }
        return Integer.parseInt(matcher.group(1));
    }

    private static String name(String alias) {
        return KIND + ":" + alias;
    }
}
