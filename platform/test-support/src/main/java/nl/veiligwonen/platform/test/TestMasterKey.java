package nl.veiligwonen.platform.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.veiligwonen.platform.masterkey.FileMasterKey;

/** The file with the master key for personal data that the tests of a module share. */
public final class TestMasterKey {

    private TestMasterKey() {}

    /** The file, made if it was not there yet. */
    public static Path file() {
        return Path.of(OncePerModule.remember("master-key", TestMasterKey::create));
    }

    private static String create() {
        try {
            Path folder = Files.createTempDirectory("veiligwonen-test-master-key");
            Path file = folder.resolve("master-key.json");
            FileMasterKey.create(file);
            folder.toFile().deleteOnExit();
            file.toFile().deleteOnExit();
            return file.toString();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
