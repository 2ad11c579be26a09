package nl.veiligwonen.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReplicaTest {

    @TempDir
    Path folder;

    Path original;
    Path copy;

    @BeforeEach
    void anOriginal() throws IOException {
        original = Files.createDirectories(folder.resolve("original"));
        copy = folder.resolve("copy");
        Files.createDirectories(original.resolve("lib"));
        Files.writeString(original.resolve("lib/one.jar"), "one");
        Files.writeString(original.resolve("lib/two.jar"), "two");
    }

    @ParameterizedTest
    @EnumSource
    void what_the_original_loses_later_stays_in_use(Replica replica) throws IOException {
        replica.make(original, copy);
        Files.delete(original.resolve("lib/one.jar"));

        assertThat(copy.resolve("lib/one.jar")).hasContent("one");
    }

    @ParameterizedTest
    @EnumSource
    void made_again_it_follows_the_original(Replica replica) throws IOException {
        replica.make(original, copy);
        Files.delete(original.resolve("lib/one.jar"));
        Files.delete(original.resolve("lib/two.jar"));
        Files.writeString(original.resolve("lib/two.jar"), "two, changed");
        Files.writeString(original.resolve("lib/three.jar"), "three");
        replica.make(original, copy);

        assertThat(copy.resolve("lib/one.jar")).doesNotExist();
        assertThat(copy.resolve("lib/two.jar")).hasContent("two, changed");
        assertThat(copy.resolve("lib/three.jar")).hasContent("three");
    }

    @Test
    void a_copy_is_safe_from_a_build_that_writes_into_the_original() throws IOException {
        Replica.BY_COPIES.make(original, copy);
        Files.writeString(original.resolve("lib/one.jar"), "half of");

        assertThat(copy.resolve("lib/one.jar")).hasContent("one");
    }
}
