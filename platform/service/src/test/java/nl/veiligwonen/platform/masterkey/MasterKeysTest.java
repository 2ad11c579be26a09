package nl.veiligwonen.platform.masterkey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which master key wraps, by configuration. */
class MasterKeysTest {

    private static final byte[] KEY = "a key".getBytes(UTF_8);
    private static final byte[] PLACE = "data-key|case-1|IDENTITY".getBytes(UTF_8);
    private static final String PREFIX = "veiligwonen.personal-data.";

    @TempDir
    Path folder;

    private Path file = Path.of("none");

    @BeforeEach
    void makeFile() {
        file = folder.resolve("master-key.json");
        FileMasterKey.create(file);
    }

    private static MasterKeys configured(Map<String, String> settings) {
        return new MasterKeys(new SmallRyeConfigBuilder()
                .withMapping(MasterKeyConfig.class)
                .withSources(new PropertiesConfigSource(settings, "test", 100))
                .build()
                .getConfigMapping(MasterKeyConfig.class));
    }

    @Test
    void a_file_wraps_unless_something_else_is_said() {
        MasterKeys keys = configured(Map.of(PREFIX + "master-key-file", file.toString()));

        assertThat(keys.wrap(KEY, PLACE).version()).startsWith("file:");
    }

    @Test
    void nothing_set_is_refused() {
        assertThatThrownBy(() -> configured(Map.of()))
                .isInstanceOf(MasterKeyException.class)
                .hasMessageContaining("kind file");
    }

    @Test
    void what_the_file_has_wrapped_moves_to_the_token() {
        MasterKeyConfig.Token token = SoftHsm.newToken();
        TokenMasterKey.create(token);
        WrappedKey before =
                configured(Map.of(PREFIX + "master-key-file", file.toString())).wrap(KEY, PLACE);
        Map<String, String> settings = new HashMap<>(Map.of(
                PREFIX + "master-key", "token",
                PREFIX + "token.library", token.library().orElseThrow().toString(),
                PREFIX + "token.pin-file", token.pinFile().orElseThrow().toString(),
                PREFIX + "token.label", token.label(),
                PREFIX + "master-key-file", file.toString()));

        MasterKeys both = configured(settings);

        assertThat(both.unwrap(before, PLACE)).isEqualTo(KEY);
        WrappedKey after = both.rewrap(before, PLACE);
        assertThat(after.version()).isEqualTo("token:" + token.label() + "-1").isEqualTo(both.version());
        assertThat(both.versions()).containsExactly(before.version(), after.version());

        settings.remove(PREFIX + "master-key-file");
        MasterKeys tokenAlone = configured(settings);
        assertThat(tokenAlone.unwrap(after, PLACE)).isEqualTo(KEY);
        assertThatThrownBy(() -> tokenAlone.unwrap(before, PLACE))
                .isInstanceOf(MasterKeyException.class)
                .hasMessageContaining("kind file");
    }
}
