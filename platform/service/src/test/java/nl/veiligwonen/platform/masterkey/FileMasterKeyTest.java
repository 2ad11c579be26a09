package nl.veiligwonen.platform.masterkey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileMasterKeyTest implements MasterKeyContract {

    @TempDir
    Path folder;

    private Path file = Path.of("none");
    private MasterKey key = new NoMasterKey();

    @BeforeEach
    void makeFile() {
        file = folder.resolve("master-key.json");
        FileMasterKey.create(file);
        key = new FileMasterKey(file);
    }

    @Override
    public MasterKey key() {
        return key;
    }

    @Override
    public MasterKey sameElsewhere() {
        return new FileMasterKey(file);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r-----", "rw----r--", "rw--w----", "rwx-----x"})
    void a_file_that_others_may_open_is_refused_with_what_to_do(String permissions) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));

        assertThatThrownBy(() -> new FileMasterKey(file))
                .isInstanceOf(MasterKeyException.class)
                .hasMessageContaining("chmod 600 " + file);
    }

    @Test
    void a_missing_file_is_refused_with_the_setting_that_names_it() {
        assertThatThrownBy(() -> new FileMasterKey(folder.resolve("elsewhere.json")))
                .isInstanceOf(MasterKeyException.class)
                .hasMessageContaining("veiligwonen.personal-data.master-key-file");
    }

    @Test
    void what_is_no_keyset_is_not_quoted() throws IOException {
        Files.writeString(file, "{\"secret\": \"of another\"}");

        assertThatThrownBy(() -> new FileMasterKey(file))
                .isInstanceOf(MasterKeyException.class)
                .hasMessageContaining("holds no Tink keyset")
                .hasMessageNotContaining("of another")
                .hasNoCause();
    }

    @Test
    void a_file_is_never_made_over_another() {
        assertThatThrownBy(() -> FileMasterKey.create(file)).isInstanceOf(MasterKeyException.class);
    }

    @Test
    void the_file_of_a_new_version_is_the_owners_alone() throws IOException {
        key.makeVersion();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        try (var files = Files.list(folder)) {
            assertThat(files)
                    .allSatisfy(left -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(left)))
                            .isEqualTo("rw-------"));
        }
    }
}
