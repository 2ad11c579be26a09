package nl.veiligwonen.platform.masterkey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import java.security.Provider;
import java.security.Security;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against a real PKCS#11 token in software. */
class TokenMasterKeyTest implements MasterKeyContract {

    @TempDir
    Path folder;

    private MasterKeyConfig.Token token = SoftHsm.token(Path.of("none"), Path.of("none"), "none");
    private MasterKey key = new NoMasterKey();

    @BeforeEach
    void makeKey() {
        token = SoftHsm.newToken();
        TokenMasterKey.create(token);
        key = TokenMasterKey.open(token);
    }

    @Override
    public MasterKey key() {
        return key;
    }

    @Override
    public MasterKey sameElsewhere() {
        return TokenMasterKey.open(token);
    }

    @Test
    void its_keys_can_not_be_taken_off_the_token() throws Exception {
        key.makeVersion();
        Provider provider = Security.getProvider("SunPKCS11")
                .configure("--name = look\nlibrary = " + token.library().orElseThrow() + "\nslotListIndex = 0\n");
        KeyStore contents = KeyStore.getInstance("PKCS11", provider);
        contents.load(
                null, Files.readString(token.pinFile().orElseThrow()).strip().toCharArray());

        for (String alias : new String[] {token.label() + "-1", token.label() + "-2"}) {
            assertThat(contents.getKey(alias, null)).asString().contains("token object", "sensitive", "unextractable");
            assertThat(contents.getKey(alias, null).getEncoded()).isNull();
        }
    }

    @Test
    void the_eleventh_version_comes_after_the_tenth() {
        for (int version = 2; version <= 11; version++) {
            key.makeVersion();
        }

        assertThat(key.versions()).hasSize(11).last().isEqualTo("token:" + token.label() + "-11");
        assertThat(key.wrap(KEY, PLACE).version()).isEqualTo("token:" + token.label() + "-11");
    }

    @Test
    void a_token_without_such_a_key_is_refused_with_what_to_do() {
        MasterKeyConfig.Token empty =
                SoftHsm.token(token.library().orElseThrow(), token.pinFile().orElseThrow(), "never-made");

        assertThatThrownBy(() -> TokenMasterKey.open(empty))
                .isInstanceOf(MasterKeyException.class)
                .hasMessageContaining("never-made-1")
                .hasMessageContaining("not extractable");
    }

    @Test
    void a_pin_that_others_may_read_is_refused() throws IOException {
        Path pin = Files.writeString(
                folder.resolve("pin"), Files.readString(token.pinFile().orElseThrow()));
        Files.setPosixFilePermissions(pin, PosixFilePermissions.fromString("rw-r--r--"));

        assertThatThrownBy(
                        () -> TokenMasterKey.open(SoftHsm.token(token.library().orElseThrow(), pin, token.label())))
                .isInstanceOf(MasterKeyException.class)
                .hasMessageContaining("chmod 600 " + pin);
    }

    @Test
    void a_missing_library_is_refused_with_the_setting_that_names_it() {
        Path nowhere = folder.resolve("none.so");

        assertThatThrownBy(() -> TokenMasterKey.open(
                        SoftHsm.token(nowhere, token.pinFile().orElseThrow(), token.label())))
                .isInstanceOf(MasterKeyException.class)
                .hasMessageContaining("veiligwonen.personal-data.token.library");
    }
}
