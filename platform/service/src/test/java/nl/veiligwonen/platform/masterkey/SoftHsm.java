package nl.veiligwonen.platform.masterkey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import nl.veiligwonen.platform.test.program.DebianProgram;
import org.jspecify.annotations.Nullable;

/** A real token in software, SoftHSM, with its tokens in a folder of their own. */
public final class SoftHsm {

    private static final String PIN = "1234-of-a-test";
    private static final AtomicInteger LABELS = new AtomicInteger();

    private static final List<Path> LIBRARIES = List.of(
            Path.of("/usr/lib/softhsm/libsofthsm2.so"),
            Path.of("/usr/lib64/softhsm/libsofthsm2.so"),
            Path.of("/usr/lib64/pkcs11/libsofthsm2.so"),
            Path.of("/usr/local/lib/softhsm/libsofthsm2.so"),
            Path.of("/opt/homebrew/lib/softhsm/libsofthsm2.so"));

    private static @Nullable Path pinFile;

    private SoftHsm() {}

    /** A place for keys that no other test has, on the token of this run. Skips the test where there is no SoftHSM. */
    public static synchronized MasterKeyConfig.Token newToken() {
        DebianProgram program = DebianProgram.of("softhsm2-util", "softhsm2");
        assumeTrue(program.missing().isEmpty(), () -> program.missing().orElse(""));
        Optional<Path> library = LIBRARIES.stream().filter(Files::exists).findFirst();
        assumeTrue(library.isPresent(), "SoftHSM is there, and its library is not where it should be");
        Path pin = pinFile;
        if (pin == null) { // the library reads its settings once in the life of a JVM
            pin = initialized(program);
            pinFile = pin;
        }
        return token(library.orElseThrow(), pin, "test-" + LABELS.incrementAndGet());
    }

    /** SoftHSM finds its settings by an environment variable, which the build sets for the JVM of the tests. */
    private static Path initialized(DebianProgram program) {
        Path settings = Path.of(System.getenv("SOFTHSM2_CONF"));
        try {
            Path tokens = Files.createTempDirectory(settings.getParent(), "softhsm-");
            Files.writeString(settings, "directories.tokendir = %s%nobjectstore.backend = file%n".formatted(tokens));
            DebianProgram.Said said =
                    program.run("", "--init-token", "--free", "--label", "test", "--pin", PIN, "--so-pin", PIN);
            assertThat(said.exitCode()).as(said.output() + said.errors()).isZero();
            Path pin = tokens.resolve("pin");
            Files.createFile(pin, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(pin, PIN + "\n");
            return pin;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static MasterKeyConfig.Token token(Path library, Path pinFile, String label) {
        return new MasterKeyConfig.Token() {
            @Override
            public Optional<Path> library() {
                return Optional.of(library);
            }

            @Override
            public int slot() {
                return 0;
            }

            @Override
            public Optional<Path> pinFile() {
                return Optional.of(pinFile);
            }

            @Override
            public String label() {
                return label;
            }
        };
    }
}
